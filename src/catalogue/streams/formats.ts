import type { streamFormat } from '../types'

/** A documented contentType of a Stream. */
export type StreamFormat = (typeof streamFormat.values)[number]

/** What a playAudio message says of its audio: the same as the XML, in two fields and without ";rate=". */
export interface PlayAudioFormat {
  readonly contentType: 'audio/x-l16' | 'audio/x-mulaw'
  readonly sampleRate: 8000 | 16000
  readonly bytesPerSample: 1 | 2
}

/** What playAudio says for each contentType of the XML; the sampleRate is a number, which one sample of the docs writes as text. */
export const playAudioFormats: Readonly<Record<StreamFormat, PlayAudioFormat>> = {
  'audio/x-l16;rate=8000': { contentType: 'audio/x-l16', sampleRate: 8000, bytesPerSample: 2 },
  'audio/x-l16;rate=16000': { contentType: 'audio/x-l16', sampleRate: 16000, bytesPerSample: 2 },
  'audio/x-mulaw;rate=8000': { contentType: 'audio/x-mulaw', sampleRate: 8000, bytesPerSample: 1 },
}

/** A message holds about so much audio, in milliseconds: the docs show 160 bytes of mu-law, and Plivo's own code sends the same. */
export const frameMilliseconds = 20

/** Plivo keeps about so much audio that is not yet played, in seconds (guide). */
export const queueSeconds = 60

/** The largest message, in bytes (guide); it advises at most a quarter of it. */
export const messageBytes = 65_536

/** Returns how many bytes of audio a message of 20 ms holds, before base64. */
export const frameBytes = ({ sampleRate, bytesPerSample }: PlayAudioFormat): number =>
  (sampleRate * bytesPerSample * frameMilliseconds) / 1000

/** Returns what playAudio says for a contentType as it is written; null for one that is not documented. */
export const playAudioFormat = (contentType: string): PlayAudioFormat | null =>
  isStreamFormat(contentType) ? playAudioFormats[contentType] : null

export const isStreamFormat = (contentType: string): contentType is StreamFormat => Object.hasOwn(playAudioFormats, contentType)
