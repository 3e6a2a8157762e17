import { playAudioFormat } from '../../catalogue/streams/formats'
import { elementAt, locate } from '../../model/edit'
import type { Document, ElementNode } from '../../model/node'
import { factsOf } from '../../running/facts'
import type { Facts } from '../../running/facts'
import type { Request } from '../../running/request'

/** What one stream needs, in sentences. */
export interface StreamPoints {
  readonly request: Request
  readonly points: readonly string[]
}

/** What Plivo needs of the server of every stream. */
export const pointsOfAllStreams: readonly string[] = [
  'Serve the URL by wss, from the internet, with a valid certificate.',
  'Accept a second connection for the same call: Plivo tries twice more if the first one fails. Its pages disagree on whether it also does after a lost one.',
  'Check X-Plivo-Signature-V3 of the request that opens the socket, with Plivo’s SDK: as GET, with the whole URL and its query as sent.',
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

function pointsOf(root: ElementNode, stream: ElementNode): readonly string[] {
  const facts = factsOf(stream)
  return [formatOf(facts), eventsOf(facts), ...endOf(root, facts)]
}

function formatOf(facts: Facts): string {
  const written = facts.written('contentType')
  if (written === '') return 'Write contentType: Plivo’s pages name two defaults, and your server has to use the right one.'
  const format = playAudioFormat(written)
  if (format === null) return `Check that your server and Plivo know the format ${written}.`
  const { contentType, sampleRate } = format
  return facts.isOn('bidirectional')
    ? `Read and send audio in the format of contentType: playAudio has contentType "${contentType}" and sampleRate ${sampleRate}.`
    : `Read the audio as ${contentType} with ${sampleRate} Hz.`
}

const eventsOf = (facts: Facts): string =>
  facts.written('statusCallbackUrl') === ''
    ? 'Add statusCallbackUrl: without it nothing reports that the connection failed.'
    : 'Answer statusCallbackUrl with an empty 200. DroppedStream says that the connection failed or broke off; one guide names the events otherwise (started, stopped, failed).'

/** What the end of the stream has to do with the steps behind it. */
function endOf(root: ElementNode, facts: Facts): readonly string[] {
  const isLast = root.children.findLast(({ kind }) => kind === 'element') === facts.element
  if (!facts.isOn('keepCallAlive') || isLast) return []
  return [
    'Close the socket to let the next step run, after the playedStream of the last checkpoint. A framework that hangs up by the API when the agent ends (pipecat does by default) ends the call instead.',
  ]
}
