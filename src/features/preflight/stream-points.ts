import { playAudioFormat } from '../../catalogue/streams/formats'
import { streamSources } from '../../catalogue/streams/sources'
import type { StreamSource, StreamSourceName } from '../../catalogue/streams/sources'
import { elementAt, locate } from '../../model/edit'
import type { Document, ElementNode } from '../../model/node'
import { factsOf } from '../../running/facts'
import type { Facts } from '../../running/facts'
import type { Request } from '../../running/request'

/** Something that the server of a stream needs, and the pages that say so. */
export interface StreamPoint {
  readonly text: string
  readonly pages: readonly StreamSource[]
}

/** What one stream needs. */
export interface StreamPoints {
  readonly request: Request
  readonly points: readonly StreamPoint[]
}

const point = (text: string, ...sources: readonly StreamSourceName[]): StreamPoint => ({
  text,
  pages: sources.map((name) => streamSources[name]),
})

/** What Plivo needs of the server of every stream. */
export const pointsOfAllStreams: readonly StreamPoint[] = [
  point('Serve the URL by wss, from the internet, with a valid certificate.', 'guide', 'troubleshooting'),
  point(
    'Accept a second connection for the same call: Plivo tries twice more if the first one fails. Copies of its page disagree on whether it also does after a lost one.',
    'practices',
  ),
  point(
    'Check X-Plivo-Signature-V3 of the request that opens the socket, with Plivo’s SDK: as GET, with the whole URL and its query as sent.',
    'guide',
  ),
]

/** Returns what the servers of the <Stream>s among the requests have to agree on with the document. */
export function streamPointsOf(document: Document, requests: readonly Request[]): readonly StreamPoints[] {
  return requests.flatMap((request) => {
    if (request.element !== 'Stream' || request.expects !== 'stream') return []
    const path = locate(document, request.nodeId)
    const stream = path && elementAt(document, path)
    return stream ? [{ request, points: pointsOf(document.root, stream) }] : []
  })
}

function pointsOf(root: ElementNode, stream: ElementNode): readonly StreamPoint[] {
  const facts = factsOf(stream)
  return [formatOf(facts), eventsOf(facts), ...endOf(root, facts)]
}

function formatOf(facts: Facts): StreamPoint {
  const written = facts.written('contentType')
  if (written === '')
    return point('Write contentType: Plivo’s pages name two defaults, and your server has to use the right one.', 'xml', 'guide')
  const format = playAudioFormat(written)
  if (format === null) return point(`Check that your server and Plivo know the format ${written}.`)
  const { contentType, sampleRate } = format
  return facts.isOn('bidirectional')
    ? point(
        `Read and send audio in the format of contentType: playAudio has contentType "${contentType}" and sampleRate ${sampleRate}.`,
        'reference',
        'troubleshooting',
      )
    : point(`Read the audio as ${contentType} with ${sampleRate} Hz.`, 'reference')
}

const eventsOf = (facts: Facts): StreamPoint =>
  facts.written('statusCallbackUrl') === ''
    ? point('Add statusCallbackUrl: without it nothing reports that the connection failed.', 'xml')
    : point(
        'Answer statusCallbackUrl with an empty 200. DroppedStream says that the connection failed or broke off; the guide names the events otherwise (started, stopped, failed).',
        'xml',
        'guide',
      )

/** Returns what the end of the stream has to do with the steps behind it. */
function endOf(root: ElementNode, facts: Facts): readonly StreamPoint[] {
  const isLast = root.children.findLast(({ kind }) => kind === 'element') === facts.element
  if (!facts.isOn('keepCallAlive') || isLast) return []
  return [
    point(
      'Close the socket to let the next step run, after the playedStream of the last checkpoint. A framework that hangs up by the API when the agent ends (pipecat does by default) ends the call instead.',
      'xml',
      'reference',
    ),
  ]
}
