import { languageName, languagesText } from '../catalogue/speech/languages'
import type { ValueKind, ValueType } from '../catalogue/spec'
import { languagesOf, voices, voicesOf } from '../catalogue/speech/voices'

/** A value that fits, and what is to be said beside it. */
export interface FittingValue {
  readonly value: string
  readonly detail: string
}

/**
 * Returns the known values of a type, the most fitting first; none where any text is right. `attributes` are the others of
 * the element.
 */
export function fittingValues(type: ValueType, attributes: ReadonlyMap<string, string>): readonly FittingValue[] {
  const known = lists[type.kind] as (type: ValueType, attributes: ReadonlyMap<string, string>) => readonly FittingValue[]
  return known(type, attributes)
}

/** Returns whether a value of the type is a list, whose entries are completed one by one. */
export const isList = (type: ValueType): boolean => type.kind === 'wordList'

type KnownValues<K extends ValueKind> = (
  type: Extract<ValueType, { kind: K }>,
  attributes: ReadonlyMap<string, string>,
) => readonly FittingValue[]

const none = (): readonly FittingValue[] => []

const lists: { readonly [K in ValueKind]: KnownValues<K> } = {
  text: none,
  secret: none,
  name: none,
  url: none,
  webSocketUrl: none,
  sound: ({ words }) => plain(words),
  boolean: () => plain(['true', 'false']),
  integer: none,
  secondsOrWord: ({ word }) => plain([word]),
  duration: none,
  choice: ({ values }) => plain(values),
  wordOrPattern: ({ words }) => plain(words),
  wordList: ({ words }) => plain(words),
  language: ({ known }, attributes) => {
    const spoken = languagesOf(attributes.get('voice') ?? '')
    const first = known.filter((code) => spoken.includes(code))
    return [...first, ...known.filter((code) => !first.includes(code))].map((value) => ({ value, detail: languageName(value) }))
  },
  voice: (_, attributes) => {
    const first = voicesOf(attributes.get('language') ?? '')
    const all = [...first, ...voices.filter((voice) => !first.includes(voice))]
    return all.map((value) => ({ value, detail: languagesText(languagesOf(value)) }))
  },
  phone: none,
  phoneList: none,
  sipUri: none,
  key: ({ keys }) => plain(keys),
  keys: none,
  tones: none,
  digitPatterns: none,
  keyValueList: none,
  phraseList: none,
}

const plain = (values: readonly string[]): readonly FittingValue[] =>
  values.filter((value) => value !== '').map((value) => ({ value, detail: '' }))
