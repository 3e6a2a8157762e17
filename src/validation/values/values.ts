import type { ValueKind, ValueType } from '../../catalogue/spec'
import { hasPlaceholder } from '../../model/placeholders'
import { boolean, duration, integer, secondsOrWord } from './amount'
import { outcomeOf } from './check'
import type { Check } from './check'
import { choice, wordList, wordOrPattern } from './choice'
import { digitPatterns, key, keys, tones } from './keys'
import { jsonProblem } from './json-pairs'
import { keyValueList, phraseList } from './list'
import { phone, phoneList, sipUri } from './phone'
import { language, voice } from './speech'
import { name, secret, text } from './text'
import { sound, url, webSocketUrl } from './url'
import type { ValueProblem } from './value-problem'
import { quoted } from './value-problem'
import { expectedOf } from './expected'

/** Returns what is wrong with `value` as a value of `type`, the worst of it; null for a right one and for one that a template fills in. */
export function checkValue(type: ValueType, value: string): ValueProblem | null {
  const problems = problemsOfValue(type, value)
  return problems.find(({ level }) => level === 'error') ?? problems[0] ?? null
}

/** Returns all that is wrong with `value`: of a list of numbers each wrong one. */
export function problemsOfValue(type: ValueType, value: string): readonly ValueProblem[] {
  if (type.kind === 'phoneList' && value !== '' && !hasPlaceholder(value)) return phoneList(type, value)
  const problem = problemOf(type, value)
  return problem === null ? nothing : [problem]
}

function problemOf(type: ValueType, value: string): ValueProblem | null {
  if (hasPlaceholder(value)) return type.kind === 'keyValueList' ? jsonProblem(type, value) : null
  return value === '' || type.kind === 'phoneList' ? checkEmpty(type) : checkSingle(type, value)
}

/** Returns whether an empty value of the type means something, so that it is no oversight. */
export function takesEmpty(type: ValueType): boolean {
  return checkEmpty(type) === null
}

type SingleType = Exclude<ValueType, { kind: 'phoneList' }>

const checks: { readonly [K in SingleType['kind']]: Check<K> } = {
  text,
  secret,
  name,
  url,
  webSocketUrl,
  sound,
  boolean,
  integer,
  secondsOrWord,
  duration,
  choice,
  wordOrPattern,
  wordList,
  language,
  voice,
  phone,
  sipUri,
  key,
  keys,
  tones,
  digitPatterns,
  keyValueList,
  phraseList,
}

// In these kinds a blank at the end is part of the value, or of one entry that its own check judges.
const keepsBlanks: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'text',
  'secret',
  'name',
  'wordList',
  'phoneList',
  'keyValueList',
  'phraseList',
])

const nothing: readonly never[] = []

function checkSingle(type: SingleType, value: string): ValueProblem | null {
  const check = checks[type.kind] as Check<ValueKind>
  const trimmed = keepsBlanks.has(type.kind) ? value : value.trim()
  if (trimmed === value || trimmed === '') return check(type, value)
  const problem = check(type, trimmed)
  return problem === null ? spaced(type, value, trimmed) : shifted(problem, value.indexOf(trimmed))
}

function checkEmpty(type: ValueType): ValueProblem | null {
  if (type.kind === 'text' && (type.minLength ?? 0) === 0 && type.pattern === undefined) return null
  if (type.kind === 'sound' && type.words.includes('')) return null
  if (type.kind === 'choice' && type.values.includes('')) return null
  if (type.kind === 'key' && type.keys.includes('')) return null
  return { ...emptyOutcome(type), expected: expectedOf(type), found: 'an empty value' }
}

function emptyOutcome(type: ValueType): Pick<ValueProblem, 'level' | 'consequence' | 'source'> {
  const misread = type.kind === 'integer' ? type.misread?.other : type.kind === 'choice' ? type.misread : undefined
  if (misread === 'refused' || misread === 'default') return outcomeOf(misread)
  return { level: 'warning', consequence: 'Plivo may not take an empty value for one that is not written.' }
}

function spaced(type: ValueType, value: string, trimmed: string): ValueProblem {
  const consequence = 'The extra spaces may make the value invalid.'
  return {
    level: 'warning',
    expected: `${expectedOf(type)}, without spaces around it`,
    found: quoted(value),
    title: 'Remove the spaces around the value',
    consequence,
    replacement: trimmed,
  }
}

function shifted(problem: ValueProblem, by: number): ValueProblem {
  if (problem.span === undefined) return problem
  return { ...problem, span: { from: problem.span.from + by, to: problem.span.to + by } }
}
