import type { ValueKind, ValueType } from '../src/catalogue/spec'

type KindOf<K extends ValueKind> = Extract<ValueType, { kind: K }>

const pair = (first: string, second: string) => () => [first, second] as const

/** Two values of every kind, to write one over the other. */
const samples: { readonly [K in ValueKind]: (type: KindOf<K>) => readonly [string, string] } = {
  text: ({ minLength = 1 }) => ['sample'.padEnd(minLength, 's'), 'another'.padEnd(minLength, 'r')],
  secret: ({ minLength = 1 }) => ['secret'.padEnd(minLength, '0'), 'hidden'.padEnd(minLength, '1')],
  name: pair('room-1', 'room-2'),
  url: pair('https://example.com/one?a=1&b=2', 'https://example.com/two'),
  webSocketUrl: pair('wss://example.com/one', 'wss://example.com/two'),
  sound: pair('https://example.com/one.mp3', 'https://example.com/two.mp3'),
  boolean: pair('true', 'false'),
  integer: ({ min = 0, max = 100 }) => [String(min), String(Math.min(max, min + 1))],
  secondsOrWord: ({ min, word }) => [String(min), word],
  duration: pair('1s', '250ms'),
  choice: ({ values }) => [values[0] ?? '', values.at(-1) ?? ''],
  wordOrPattern: ({ words, sample }) => [sample, words[0] ?? sample],
  wordList: ({ words }) => [words[0] ?? '', words.slice(0, 2).join(',')],
  language: ({ known }) => [known[0] ?? '', known[1] ?? ''],
  voice: pair('WOMAN', 'Polly.Joanna'),
  phone: pair('+12025550000', '+12025550001'),
  phoneList: pair('+12025550000', '+12025550000<+12025550001'),
  sipUri: pair('sip:one@example.com', 'sip:two@example.com'),
  key: ({ keys }) => [keys[0] ?? '', keys.at(-1) ?? ''],
  keys: pair('1', '12'),
  tones: pair('1', '12'),
  digitPatterns: pair('1', '12'),
  keyValueList: pair('a=1', 'a=1,b=2'),
  phraseList: pair('sales', 'sales,support'),
}

/** Returns two values of a type. */
export function samplesOf<K extends ValueKind>(type: KindOf<K>): readonly [string, string] {
  const make = samples[type.kind] as (type: ValueType) => readonly [string, string]
  return make(type)
}
