import type { ValueKind, ValueType } from '../../catalogue/spec'

/** A place of a text that the program fills in. */
export interface Variable {
  readonly variable: string
}

/** A text in pieces; a program for the document as it stands has at most one piece, a handler has variables for placeholders. */
export type Text = readonly (string | Variable)[]

/** What a program passes for the value of an attribute. */
export type Literal =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'boolean'; readonly isTrue: boolean }

const forms: { readonly [K in ValueKind]: Literal['kind'] } = {
  text: 'text',
  secret: 'text',
  name: 'text',
  url: 'text',
  webSocketUrl: 'text',
  sound: 'text',
  boolean: 'boolean',
  integer: 'number',
  secondsOrWord: 'number',
  duration: 'text',
  choice: 'text',
  wordOrPattern: 'text',
  wordList: 'text',
  language: 'text',
  voice: 'text',
  phone: 'text',
  phoneList: 'text',
  sipUri: 'text',
  key: 'text',
  keys: 'text',
  tones: 'text',
  digitPatterns: 'text',
  keyValueList: 'text',
  phraseList: 'text',
}

// What any language prints again digit by digit, and what any of them holds in 32 bits.
const wholeNumber = /^(?:0|-?[1-9]\d{0,8})$/

/** Returns the most natural literal that prints exactly the value again: a text where the value is not in its type's notation. */
export function literalFor(type: ValueType, value: string): Literal {
  const form = forms[type.kind]
  if (form === 'boolean' && (value === 'true' || value === 'false')) return { kind: 'boolean', isTrue: value === 'true' }
  if (form === 'number' && wholeNumber.test(value)) return { kind: 'number', digits: value }
  return textLiteral(value)
}

/** Returns the value as a text, whatever its type. */
export function textLiteral(value: string): Literal {
  return { kind: 'text', text: value === '' ? [] : [value] }
}

/** Returns whether a value of this type is a number or a boolean in a typed language, whatever stands there now. */
export function formOf(type: ValueType): Literal['kind'] {
  return forms[type.kind]
}

/** Returns both texts as one, whose neighbouring strings are one piece. */
export function joinedText(first: Text, second: Text): Text {
  const [last, next] = [first.at(-1), second[0]]
  if (typeof last !== 'string' || typeof next !== 'string') return [...first, ...second]
  return [...first.slice(0, -1), last + next, ...second.slice(1)]
}
