import type { ValueKind, ValueType } from '../../catalogue/spec'
import { choiceOf, grouped, quotedChoice } from './value-problem'

/** Returns what a type of value takes, in words that complete "expected …". */
export function expectedOf(type: ValueType): string {
  const word = words[type.kind] as (type: ValueType) => string
  return word(type)
}

/** Returns what to do about a value of a type, in the words for what it takes. */
export function adviceOf(type: ValueType, expected = expectedOf(type)): string {
  const isWholeList = type.kind === 'phoneList' && expected === expectedOf(type)
  return `${chosen.has(type.kind) ? 'Choose' : 'Enter'} ${isWholeList ? 'phone numbers with country code' : expected}`
}

/** Returns what to do where nothing is written: a text is named by its label, since its type says only that it is one. */
export function adviceToFill({ type, label }: { readonly type: ValueType; readonly label: string }): string {
  if (type.kind !== 'text' && type.kind !== 'name' && type.kind !== 'secret') return adviceOf(type)
  const thing = label.replace(/^Text: /, '').replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
  return `Enter the ${thing}${type.kind === 'secret' ? lengthWords(type.minLength, type.maxLength) : ''}`
}

/** What a form offers to choose; all else is typed. */
const chosen: ReadonlySet<ValueKind> = new Set<ValueKind>(['boolean', 'choice', 'language', 'voice', 'wordList'])

const words: { [K in ValueKind]: (type: Extract<ValueType, { kind: K }>) => string } = {
  text: (type) => `text${lengthWords(type.minLength, type.maxLength)}`,
  secret: (type) => `a secret${lengthWords(type.minLength, type.maxLength)}`,
  name: () => 'a name',
  url: () => 'a URL that begins with http:// or https://',
  webSocketUrl: () => 'a URL that begins with wss://',
  sound: (type) => choiceOf([...type.words.map(wordOf), 'a URL that begins with http:// or https://']),
  boolean: () => '"true" or "false"',
  integer: (type) => wholeNumber(type.min, type.max),
  secondsOrWord: (type) => `"${type.word}" or a whole number of seconds from ${type.min} to ${type.max}`,
  duration: (type) => `a time such as 500ms or 1.5s${type.maxSeconds === undefined ? '' : `, at most ${type.maxSeconds}s`}`,
  choice: (type) => quotedChoice(type.values),
  wordOrPattern: (type) => choiceOf([...type.words.map(wordOf), `a value such as "${type.sample}"`]),
  wordList: (type) => severalOf(type.words),
  language: (type) => `a language code such as ${type.known.find((code) => code === 'en-US') ?? type.known[0] ?? 'en-US'}`,
  voice: () => 'a voice that Plivo has',
  phone: ({ role }) =>
    role === 'sender'
      ? 'your Plivo number with country code, a short code or a sender ID'
      : 'a phone number with country code, 7 to 15 digits',
  phoneList: () => 'phone numbers with country code, separated by "<"',
  sipUri: () => 'a SIP address such as sip:name@phone.plivo.com',
  key: (type) => keyWords(type.keys),
  keys: () => 'keys 0-9, * and #',
  tones: (type) =>
    type.pattern?.includes('@')
      ? 'keys 0-9, * and #, the pauses w and W, and @duration'
      : 'keys 0-9, * and #, and the pauses w and W',
  digitPatterns: () => 'key sequences of 0-9, * and #, separated by commas',
  keyValueList: ({ maxLength }) =>
    `name=value pairs, separated by commas${maxLength === undefined ? '' : `, of at most ${grouped(maxLength)} bytes`}`,
  phraseList: (type) =>
    `at most ${type.maxPhrases} phrases of at most ${type.maxPhraseLength} characters, separated by commas, ${grouped(type.maxLength)} characters in all`,
}

/** Returns words such as `one or more of "a", "b", separated by commas`. */
export const severalOf = (expected: readonly string[]): string =>
  `one or more of ${expected.map(wordOf).join(', ')}, separated by commas`

const wordOf = (word: string) => (word === '' ? 'an empty value' : `"${word}"`)

function lengthWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` of ${grouped(min)} to ${grouped(max)} characters`
  if (max !== undefined) return ` of at most ${grouped(max)} characters`
  return min === undefined ? '' : ` of at least ${grouped(min)} characters`
}

function wholeNumber(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `a whole number from ${grouped(min)} to ${grouped(max)}`
  if (max !== undefined) return `a whole number, at most ${grouped(max)}`
  return min === undefined ? 'a whole number' : `a whole number, at least ${grouped(min)}`
}

function keyWords(keys: readonly string[]): string {
  const digits = keys.filter((key) => /^\d$/.test(key))
  const shown =
    digits.length === 10 ? ['one of the keys 0-9', ...keys.filter((key) => !/^\d$/.test(key)).map(wordOf)] : keys.map(wordOf)
  return choiceOf(shown)
}
