import type { ValueKind, ValueType } from '../../catalogue/spec'
import { listFrom, meantRecipients } from '../../messaging/recipients/entries'

/**
 * Returns whether two values of the type say the same in another notation: to write one for the other changes nothing that is
 * meant.
 */
export function isSameValue(type: ValueType, left: string, right: string): boolean {
  return bareValue(type, left) === bareValue(type, right)
}

/** Returns what a value of the type means, without what is mere notation. */
export function bareValue({ kind }: ValueType, value: string): string {
  return notations[kind](value)
}

/**
 * Returns a phone number without the signs that people write for the eye, and without the zero in brackets that is not
 * dialled from abroad.
 */
export function bareNumber(value: string): string {
  return value.trim().replace(trunkZero, '$1').replace(numberSigns, '')
}

/** Each kind of value without what is mere notation: what is left is what it means. */
const notations: { readonly [K in ValueKind]: (value: string) => string } = {
  text: asWritten,
  secret: asWritten,
  name: asWritten,
  url: address,
  webSocketUrl: address,
  sound: (value) => (value.includes(':/') ? address(value) : word(value)),
  boolean: word,
  integer: amount,
  secondsOrWord: amount,
  duration: amount,
  choice: term,
  wordOrPattern: term,
  wordList: (value) => entries(value, ',').map(term).join(','),
  language: (value) => word(value).replaceAll('_', '-'),
  voice: word,
  phone: bareNumber,
  phoneList: (value) => listFrom(meantRecipients(value).map(bareNumber)),
  sipUri: (value) => value.trim().replace(/^sips?:/i, (scheme) => scheme.toLowerCase()),
  key: word,
  keys: (value) => value.replace(/[\s,;|]/g, ''),
  tones: (value) => value.replace(/[\s\-()]/g, ''),
  digitPatterns: (value) => entries(value.replace(/\s/g, ''), /[,;|]/).join(','),
  keyValueList: (value) => value.trim(),
  phraseList: (value) => entries(value, ',').join(','),
}

// In Italy, San Marino and the Vatican the zero belongs to the number.
const trunkZero = /^(\+?(?!39|37[89])[1-9]\d{0,2})[\s.\-/]*\(0\)/
const numberSigns = /[\s().\-/\u00a0\u2010-\u2015]/g

function asWritten(value: string): string {
  return value
}

/** Returns a word in lower case, without the blanks around it. */
function word(value: string): string {
  return value.trim().toLowerCase()
}

/** Returns a term in lower case, without what stands between its words. */
function term(value: string): string {
  return value.toLowerCase().replace(/[\s_-]/g, '')
}

/** Returns an amount with its unit in lower case, without blanks and the commas between thousands. */
function amount(value: string): string {
  return value.toLowerCase().replace(/[\s,]/g, '')
}

/** Returns an address with its scheme in lower case; all else of it can matter. */
function address(value: string): string {
  return value.trim().replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase())
}

function entries(value: string, separator: string | RegExp): readonly string[] {
  return value
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
