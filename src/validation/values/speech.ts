import { languages, listedVoice, undocumentedVoices, voices } from '../../catalogue/speech/voices'
import { nearest } from '../fixes/nearest'
import { sourceWords } from '../engine/source-words'
import { quoted } from './value-problem'
import { expectedOf } from './expected'
import type { Check } from './check'

/** Accepts a language code out of the known ones; another code of the same notation may work all the same. */
export const language: Check<'language'> = (type, value) => {
  if (type.known.includes(value)) return null
  const about = { expected: expectedOf(type), found: quoted(value) }
  const plain = value.toLowerCase().replaceAll('_', '-')
  const isCode = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
  const meant = [...type.known, ...languages].find((code) => code.toLowerCase() === plain)
  if (meant !== undefined && meant !== value)
    return { level: 'warning', ...about, consequence: otherwiseSpelt, replacement: meant }
  if (!isCode)
    return {
      level: 'error',
      ...about,
      consequence: 'Plivo may use the wrong language: its docs don’t list this one.',
    }
  const region = type.known.filter((code) => code.toLowerCase().startsWith(`${plain}-`))
  const only = region.length === 1 ? region[0] : undefined
  const consequence = 'Plivo’s docs don’t list this language here: Plivo may use the wrong one.'
  return { level: 'warning', ...about, consequence, ...(only === undefined ? {} : { replacement: only }) }
}

const otherwiseSpelt = 'Plivo spells this code differently and may not recognize it.'

/** Accepts a voice that Plivo has, in its exact spelling. */
export const voice: Check<'voice'> = (type, value) => {
  const sources = undocumentedVoices.get(value)
  if (sources === undefined && voices.includes(value)) return null
  const about = { expected: expectedOf(type), found: quoted(value) }
  const consequence = 'Plivo’s docs don’t list this voice: Plivo may use another one, or read nothing.'
  if (sources !== undefined) {
    return { level: 'warning', ...about, expected: 'a voice that Plivo documents', consequence, source: sourceWords(sources) }
  }
  const named = listedVoice(value) ?? sameVoice(value)
  if (named !== undefined) return { level: 'warning', ...about, expected: quoted(named), consequence, replacement: named }
  const isPolly = /^Polly\.\S+$/.test(value)
  const meant = isPolly
    ? (plainVoice(value) ?? nearest(value, voices))
    : (foreignVoices.get(value.toLowerCase()) ?? nearest(value, voices))
  return { level: isPolly ? 'warning' : 'error', ...about, consequence, ...(meant === null ? {} : { replacement: meant }) }
}

/** Voices of other platforms, with the one that stands for them. */
const foreignVoices: ReadonlyMap<string, string> = new Map([['alice', 'WOMAN']])

/** Returns the voice of which `value` is a spelling, as are `polly.joanna`, `Joanna` and `Polly.Céline`. */
function sameVoice(value: string): string | undefined {
  const plain = bare(value)
  return voices.find((known) => bare(known) === plain)
}

const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^polly\./, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** Returns the listed voice of which `value` names another engine, such as `-Neural`, or none. */
export function plainVoice(value: string): string | null {
  const plain = value.replace(engine, '')
  return sameVoice(plain) ?? voices.find((known) => bare(known.replace(engine, '')) === bare(plain)) ?? null
}

const engine = /-(?:Neural|Standard|Generative|Long-?form)$/i
