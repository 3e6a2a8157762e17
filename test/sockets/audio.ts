import type { PlayAudioFormat } from '../../src/catalogue/streams/formats'

/** Audio of one encoding as 16-bit samples and back, written from G.711 and apart from what the servers have. */
export interface Codec {
  readonly decode: (audio: Buffer) => readonly number[]
  readonly encode: (samples: readonly number[]) => Buffer
}

export const codecs: Readonly<Record<PlayAudioFormat['contentType'], Codec>> = {
  'audio/x-l16': {
    decode: (audio) => Array.from({ length: audio.length / 2 }, (_, at) => audio.readInt16LE(2 * at)),
    encode: (samples) => {
      const audio = Buffer.alloc(2 * samples.length)
      samples.forEach((sample, at) => audio.writeInt16LE(Math.round(sample), 2 * at))
      return audio
    },
  },
  'audio/x-mulaw': {
    decode: (audio) => Array.from(audio, (byte) => valueOf(byte)),
    encode: (samples) => Buffer.from(samples.map(nearest)),
  },
}

/** The value of each byte: three bits are a power of two, four a step in it, and all are inverted. */
const mulaw: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  const inverted = 255 - byte
  const power = 2 ** (Math.floor(inverted / 16) % 8)
  const size = 4 * (power * (2 * (inverted % 16) + 33) - 33)
  return inverted >= 128 ? -size : size
})

const valueOf = (byte: number): number => mulaw[byte] ?? 0

const nearest = (sample: number): number =>
  mulaw.reduce((best, value, byte) => (Math.abs(value - sample) < Math.abs(valueOf(best) - sample) ? byte : best), 255)

/** Returns a sine in the encoding. */
export function sine(format: PlayAudioFormat, hertz: number, ms: number, loudness: number): Buffer {
  return codecs[format.contentType].encode(sineSamples(format, hertz, ms, loudness))
}

function sineSamples({ sampleRate }: PlayAudioFormat, hertz: number, ms: number, loudness: number): readonly number[] {
  const length = (sampleRate * ms) / 1000
  return Array.from({ length }, (_, at) => loudness * Math.sin((2 * Math.PI * hertz * at) / sampleRate))
}

/** Returns how much farther from a sine the audio is at most than the encoding makes it. */
export function farthestFromSine(audio: Buffer, format: PlayAudioFormat, hertz: number, loudness: number): number {
  const { decode, encode } = codecs[format.contentType]
  const heard = decode(audio)
  const exact = sineSamples(format, hertz, (1000 * heard.length) / format.sampleRate, loudness)
  const best = decode(encode(exact))
  const distances = exact.map((sample, at) => Math.abs((heard[at] ?? 0) - sample) - Math.abs((best[at] ?? 0) - sample))
  return Math.max(...distances)
}

/** Returns how many hertz a sine has, by how often it goes from below to above zero. */
export function hertzOf(audio: Buffer, { contentType, sampleRate }: PlayAudioFormat): number {
  const samples = codecs[contentType].decode(audio)
  const rises = samples.flatMap((sample, at) => (sample >= 0 && (samples[at - 1] ?? 0) < 0 ? [at] : []))
  return ((rises.length - 1) * sampleRate) / ((rises.at(-1) ?? 0) - (rises[0] ?? 0))
}
