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

/** A sine in the encoding. */
export function sine({ contentType, sampleRate }: PlayAudioFormat, hertz: number, ms: number, loudness: number): Buffer {
  const samples = Array.from(
    { length: (sampleRate * ms) / 1000 },
    (_, at) => loudness * Math.sin((2 * Math.PI * hertz * at) / sampleRate),
  )
  return codecs[contentType].encode(samples)
}

/** How many hertz a sine has, by how often it goes from below to above zero, and how loud it gets. */
export function heardIn(audio: Buffer, { contentType, sampleRate }: PlayAudioFormat): { hertz: number; peak: number } {
  const samples = codecs[contentType].decode(audio)
  const rises = samples.flatMap((sample, at) => (sample >= 0 && (samples[at - 1] ?? 0) < 0 ? [at] : []))
  const waves = rises.length - 1
  return { hertz: (waves * sampleRate) / ((rises.at(-1) ?? 0) - (rises[0] ?? 0)), peak: Math.max(...samples.map(Math.abs)) }
}
