import type { AttributeSpec, ValueKind, ValueType } from '../../catalogue/spec'

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
  | Parsed

/** A number or a boolean that a handler reads from what comes, and what it takes where that is none. */
export interface Parsed {
  readonly kind: 'parsed'
  readonly form: 'number' | 'boolean'
  readonly text: Text
  readonly otherwise: string
  /** Whether the SDK takes it as a text all the same. */
  readonly isText: boolean
  /** Of a number. */
  readonly least: number
  readonly most: number
}

const forms: { readonly [K in ValueKind]: Form } = {
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

type Form = 'text' | 'number' | 'boolean'

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
export function formOf(type: ValueType): Form {
  return forms[type.kind]
}

/** What any language holds in 32 bits. */
const mostOfAll = 999_999_999

/** Returns the text as a number or a boolean that is read when the handler runs, with the value that Plivo takes without one. */
export function parsedLiteral({ type, default: standard = '' }: AttributeSpec, text: Text): Omit<Parsed, 'isText'> {
  const form = formOf(type) === 'boolean' ? 'boolean' : 'number'
  const { min: least = 0, max: most = mostOfAll } = type.kind === 'integer' || type.kind === 'secondsOrWord' ? type : {}
  if (form === 'boolean') return { kind: 'parsed', form, text, otherwise: standard === 'true' ? 'true' : 'false', least, most }
  return { kind: 'parsed', form, text, otherwise: wholeNumber.test(standard) ? standard : String(least), least, most }
}

/** Returns the texts in what is passed, none where it is no text. */
export function textIn(literal: Literal): Text {
  return literal.kind === 'text' || literal.kind === 'parsed' ? literal.text : []
}

/** Returns both texts as one, whose neighbouring strings are one piece. */
export function joinedText(first: Text, second: Text): Text {
  const [last, next] = [first.at(-1), second[0]]
  if (typeof last !== 'string' || typeof next !== 'string') return [...first, ...second]
  return [...first.slice(0, -1), last + next, ...second.slice(1)]
}
