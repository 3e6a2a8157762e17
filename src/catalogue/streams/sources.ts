/** A public page or program that says something about streams. */
export interface StreamSource {
  readonly name: string
  readonly url: string
}

const docs = (path: string, name: string): StreamSource => ({ name, url: `https://www.plivo.com/docs/${path}` })
const concept = (page: string, name: string): StreamSource => docs(`voice-agents/audio-streaming/concepts/${page}`, name)
const olderDocs = (address: string, name: string): StreamSource => ({ name: `older docs: ${name}`, url: `https://${address}` })

/** What a message, a field or an event of a stream rests on. */
export const streamSources = {
  reference: concept('audio-streaming-reference', 'reference'),
  guide: concept('audio-streaming-guide', 'guide'),
  xml: docs('voice/xml/audio-streaming', 'XML page'),
  events: docs('voice/audio-streaming/audio-streaming', 'event page'),
  practices: docs('voice/audio-streaming/best-practices', 'good practice'),
  troubleshooting: docs('voice-agents/audio-streaming/troubleshooting', 'troubleshooting'),
  olderPlayAudio: olderDocs('docs.plivo.com/docs/voice/xml/audiostream/stream-events-to-plivo/play-audio-event', 'playAudio'),
  olderCheckpoint: olderDocs('plivo.com/docs/voice/xml/the-stream-element/checkpoint-event', 'checkpoint'),
  olderClearAudio: olderDocs('docs.plivo.com/docs/voice/xml/audiostream/stream-events-to-plivo/clear-audio-stream', 'clearAudio'),
  support: { name: 'support', url: 'https://support.plivo.com/hc/en-us/sections/32252450281369-Audio-Stream' },
  agentTransport: { name: 'agent-transport (Plivo’s code)', url: 'https://github.com/plivo-labs/agent-transport' },
  agentExamples: { name: 'python-agents-examples (Plivo’s code)', url: 'https://github.com/plivo/python-agents-examples' },
} as const satisfies Record<string, StreamSource>

export type StreamSourceName = keyof typeof streamSources

/** Who speaks of it, and how sure it is: 3 where two current pages agree, or a page and Plivo's code; 2 with one page; 1 where only code shows it. */
export interface StreamEvidence {
  readonly sure: 1 | 2 | 3
  readonly sources: readonly StreamSourceName[]
  /** Where pages and code contradict one another, in words. */
  readonly conflict?: string
}

export const sure = (...sources: readonly StreamSourceName[]): StreamEvidence => ({ sure: 3, sources })
export const onePage = (...sources: readonly StreamSourceName[]): StreamEvidence => ({ sure: 2, sources })
export const codeAlone = (...sources: readonly StreamSourceName[]): StreamEvidence => ({ sure: 1, sources })
