import type { PlayAudioFormat } from './formats'
import { codeAlone, onePage, sure } from './sources'
import type { StreamEvidence } from './sources'

/** What a field of a message holds; times are text. */
export type FieldType = 'number' | 'text' | 'list of texts'

/** One field of a message, by its path: "media.payload". */
export interface StreamField {
  readonly path: string
  readonly type: FieldType
  readonly doc: string
  /** A value to show; where it depends on the contentType of the XML, what it is of it. */
  readonly sample: FieldSample
  /** Where pages and code contradict one another on this field. */
  readonly conflict?: string
}

export type FieldSample = string | number | readonly string[] | { readonly ofFormat: 'contentType' | 'sampleRate' | 'silence' }

/** A message of the socket; all are JSON in text frames. */
export interface StreamMessage {
  readonly event: string
  readonly from: 'plivo' | 'server'
  readonly doc: string
  readonly fields: readonly StreamField[]
  /** True where it counts for something only with bidirectional="true". */
  readonly needsTwoWays?: true
  readonly evidence: StreamEvidence
}

const sampleStream = '20170ada-f610-433b-8758-c02a2aab3662'
const sampleTime = '1764403200000'

const field = (path: string, type: FieldType, doc: string, sample: FieldSample, conflict?: string): StreamField => ({
  path,
  type,
  doc,
  sample,
  ...(conflict !== undefined && { conflict }),
})

const order = (sample: number): StreamField => field('sequenceNumber', 'number', 'The order of Plivo’s messages.', sample)
const streamId = field('streamId', 'text', 'The id of the stream, from start.', sampleStream)
const extraHeaders = field(
  'extra_headers',
  'text',
  'The extraHeaders of the XML, as one text.',
  'agent=sales,language=en',
  'The XML page separates the pairs by commas, guide and reference by semicolons: read both.',
)
const checkpointName = (doc: string): StreamField => field('name', 'text', doc, 'greeting')

/** Every message that Plivo sends, in the order in which a stream meets them. */
export const messagesFromPlivo: readonly StreamMessage[] = [
  {
    event: 'start',
    from: 'plivo',
    doc: 'The first message of each connection. It does not name the caller’s number: pass it in the URL or in extraHeaders.',
    fields: [
      order(1),
      field('start.callId', 'text', 'The id of the call: its CallUUID.', 'b77f7ae8-0c77-4c1e-9c1c-a3b8c2d1e0f4'),
      field('start.streamId', 'text', 'The id of the stream, for checkpoint and clearAudio.', sampleStream),
      field('start.accountId', 'text', 'The id of your account.', 'MAXXXXXXXXXXXXXXXXXX'),
      field('start.tracks', 'list of texts', 'The sides of the call that are sent: audioTrack.', ['inbound']),
      field('start.mediaFormat.encoding', 'text', 'How the audio is encoded: contentType without its rate.', {
        ofFormat: 'contentType',
      }),
      field('start.mediaFormat.sampleRate', 'number', 'How many samples a second has.', { ofFormat: 'sampleRate' }),
      extraHeaders,
    ],
    evidence: sure('events', 'reference'),
  },
  {
    event: 'media',
    from: 'plivo',
    doc: 'About 20 ms of the call’s audio.',
    fields: [
      order(2),
      streamId,
      field('media.track', 'text', 'Whose audio it is: inbound (the caller) or outbound.', 'inbound'),
      field('media.timestamp', 'text', 'When it was heard, in milliseconds since 1970; a text, not a number.', sampleTime),
      field('media.chunk', 'number', 'The order of the audio of this track.', 1),
      field('media.payload', 'text', 'The audio in base64, without a header.', { ofFormat: 'silence' }),
      extraHeaders,
    ],
    evidence: {
      ...sure('reference', 'agentTransport'),
      conflict: 'No page gives the byte order of l16; Plivo’s code reads little-endian.',
    },
  },
  {
    event: 'dtmf',
    from: 'plivo',
    doc: 'The caller pressed a key.',
    fields: [
      order(3),
      streamId,
      field('dtmf.track', 'text', 'Who pressed it.', 'inbound'),
      field('dtmf.digit', 'text', 'The key: 0–9, *, # or A–D.', '1'),
      field('dtmf.timestamp', 'text', 'When it was pressed, in milliseconds since 1970.', sampleTime),
      extraHeaders,
    ],
    evidence: sure('reference', 'agentTransport'),
  },
  {
    event: 'playedStream',
    from: 'plivo',
    doc: 'All audio before the checkpoint was played. It does not come for audio that was cleared.',
    fields: [order(4), streamId, checkpointName('The name of the checkpoint.')],
    needsTwoWays: true,
    evidence: { ...sure('reference', 'olderCheckpoint', 'support'), conflict: 'A support page calls it “played”.' },
  },
  {
    event: 'clearedAudio',
    from: 'plivo',
    doc: 'The answer to clearAudio: nothing is queued any more.',
    fields: [order(5), streamId],
    needsTwoWays: true,
    evidence: sure('reference', 'olderClearAudio'),
  },
  {
    event: 'stop',
    from: 'plivo',
    doc: 'The stream ends. It may not come: take the closed socket as the end.',
    fields: [],
    evidence: {
      ...onePage('guide', 'agentTransport', 'agentExamples'),
      conflict: 'The guide names it without fields, the reference does not know it; most code handles it.',
    },
  },
  {
    event: 'error',
    from: 'plivo',
    doc: 'Something you sent was refused. Log it.',
    fields: [field('reason', 'text', 'Why.', 'incorrectPayload')],
    evidence: {
      ...codeAlone('agentTransport', 'agentExamples'),
      conflict: 'No page documents it; Plivo’s code reads “error” and “playFailed” with a reason.',
    },
  },
]

/** Every message that a server can send. */
export const messagesFromServer: readonly StreamMessage[] = [
  {
    event: 'playAudio',
    from: 'server',
    doc: 'Audio for the caller, queued behind what was sent before. Its format is that of the XML, and never changes within a stream.',
    fields: [
      field('media.contentType', 'text', 'The encoding alone, without “;rate=”.', { ofFormat: 'contentType' }),
      field(
        'media.sampleRate',
        'number',
        'The rate of the XML’s contentType.',
        { ofFormat: 'sampleRate' },
        'A sample on the XML page writes it as the text "8000"; the reference has a number.',
      ),
      field('media.payload', 'text', 'The raw audio in base64, without a WAV header.', { ofFormat: 'silence' }),
    ],
    needsTwoWays: true,
    evidence: {
      ...sure('reference', 'olderPlayAudio', 'troubleshooting'),
      conflict: 'How much audio a message holds: one README of Plivo’s code says 160 bytes at most, the guide up to 16 KB.',
    },
  },
  {
    event: 'checkpoint',
    from: 'server',
    doc: 'Asks for a playedStream once all audio before it was played. Send it at the end of a turn.',
    fields: [streamId, checkpointName('A name of your own, which comes back.')],
    needsTwoWays: true,
    evidence: sure('reference', 'olderCheckpoint'),
  },
  {
    event: 'clearAudio',
    from: 'server',
    doc: 'Drops everything that is queued, as when the caller starts to speak.',
    fields: [streamId],
    needsTwoWays: true,
    evidence: {
      ...sure('reference', 'olderClearAudio', 'agentExamples'),
      conflict: 'Some of Plivo’s examples send “stream_id”, or no id; the pages say streamId.',
    },
  },
  {
    event: 'sendDTMF',
    from: 'server',
    doc: 'Sends keys into the call, as to another phone menu.',
    fields: [field('dtmf', 'text', 'The keys.', '1234#')],
    evidence: {
      ...onePage('events', 'agentTransport'),
      conflict:
        'The event page lists it, the reference does not; whether it works without bidirectional="true" is not documented.',
    },
  },
]

/** Returns a message as it may be sent, in the format of the XML. */
export function sampleOf({ event, fields }: StreamMessage, format: PlayAudioFormat): Readonly<Record<string, unknown>> {
  const sample: Nested = { event }
  for (const { path, sample: value } of fields) put(sample, path.split('.'), valueOf(value, format))
  return sample
}

interface Nested {
  [key: string]: unknown
}

function put(into: Nested, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first] = value
  else put((into[first] ??= {}) as Nested, rest, value)
}

function valueOf(sample: FieldSample, format: PlayAudioFormat): unknown {
  if (typeof sample !== 'object' || !('ofFormat' in sample)) return sample
  return sample.ofFormat === 'silence' ? silence[format.contentType] : format[sample.ofFormat]
}

/** The first samples of silence, in base64: a whole message holds 20 ms. */
const silence: Readonly<Record<PlayAudioFormat['contentType'], string>> = {
  'audio/x-l16': 'AAAAAAAAAAAAAAAA',
  'audio/x-mulaw': '////////////////',
}
