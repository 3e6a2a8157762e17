import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { ValueKind, ValueType } from '../src/catalogue/spec'
import { languages, voices } from '../src/catalogue/speech/voices'

/** What goes wrong in the literals of some language, in an escape or in an SDK that tidies up. */
const hostilePieces = fc.constantFrom(
  ...[
    'a',
    'Hello, you',
    ' ',
    '  ',
    '0',
    'é',
    '日本',
    '\u{1f600}',
    '\u{1f468}\u200d\u{1f469}',
    '\u2028',
    '\u00a0',
    'שלום',
    '\u202e',
  ],
  ...[
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '&',
    '&amp;',
    '&#34;',
    '&quot;',
    '&lt;',
    '<',
    '>',
    '</Speak>',
    '<b>',
    ']]>',
    '<!--',
    '--',
    '-->',
  ],
  ...['\n', '\t', '\\', '\\n', '\\u0041', '\\', '${x}', '#{x}', '{x}', '{{x}}', '$x', '#x', '@x', '%', '%s', '%20', '%%', '%d'],
  ...['?>', '<?php', '/*', '*/', '//', '#', ';', '=', 'nil', 'none', 'true', '{0}', '\r', '\u0085'],
)

/** Text with a few traps in it, never empty. */
export const hostileText: Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom('Hello', 'press 1', 'a b') }, { weight: 3, arbitrary: hostilePieces }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''))

type Values = { readonly [K in ValueKind]: (type: Extract<ValueType, { readonly kind: K }>) => Arbitrary<string> }

const digits = (least: number, most: number): Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from('0123456789')), { minLength: least, maxLength: most }).map((list) => list.join(''))

const number = fc.tuple(fc.constantFrom('', '+'), digits(8, 8)).map(([plus, rest]) => `${plus}1415${rest}`)
const path = fc.constantFrom(
  ...[
    '',
    'answer/',
    'a?x=1&y=2',
    "it's",
    'a%20b?q=%3C%22',
    'ä/日本',
    'a?q=(1)*2,3;4',
    'a#b',
    '$1/@x',
    'a?b=${x}',
    '{{id}}/a',
    'a~b--c!',
  ],
)
const url = fc.tuple(fc.constantFrom('https://example.com/', 'http://example.com:8080/'), path).map((parts) => parts.join(''))
const keysOf = (marks: string): Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from(marks)), { minLength: 1, maxLength: 6 }).map((list) => list.join(''))
const listOf = (entry: Arbitrary<string>, mark: string): Arbitrary<string> =>
  fc.array(entry, { minLength: 1, maxLength: 3 }).map((list) => list.join(mark))
const word = fc.constantFrom('yes', 'no', 'X1', 'agent')

const values: Values = {
  text: ({ maxLength = 200 }) => hostileText.map((text) => Array.from(text).slice(0, maxLength).join('')),
  secret: () => hostileText.map((text) => `${text} and more`),
  name: () => hostileText.map((text) => `Room ${text}`),
  url: () => url,
  webSocketUrl: () => path.map((rest) => `wss://example.com/${rest}`),
  sound: ({ words }) => fc.oneof(fc.constantFrom(...words), url),
  boolean: () => fc.constantFrom('true', 'false'),
  integer: ({ min = 0, max = 100_000 }) => fc.oneof(fc.constant(min), fc.integer({ min, max })).map(String),
  secondsOrWord: ({ min, max, word: other }) => fc.oneof(fc.constant(other), fc.integer({ min, max }).map(String)),
  duration: ({ maxSeconds = 9 }) =>
    fc.oneof(
      fc.constantFrom('500ms', '1.5s', '2s'),
      fc.integer({ min: 1, max: maxSeconds }).map((many) => `${many}s`),
    ),
  choice: ({ values: known }) => fc.constantFrom(...known),
  wordOrPattern: ({ words, sample }) => fc.constantFrom(...words, sample),
  wordList: ({ words }) => fc.subarray([...words], { minLength: 1 }).map((list) => list.join(',')),
  language: ({ known }) => fc.constantFrom(...(known.length > 0 ? known : languages)),
  voice: () => fc.constantFrom(...voices),
  phone: () => number,
  phoneList: () => listOf(number, '<'),
  sipUri: () => fc.constantFrom('sip:alice@phone.plivo.com', "sip:o'hara&co%20@example.com;transport=tls?x=1&y=2", '14155550100'),
  key: ({ keys }) => fc.constantFrom(...keys),
  keys: () => keysOf('1234567890*#'),
  tones: ({ pattern }) => keysOf(pattern?.includes('@') === true ? '0123456789*#wW@' : '0123456789*#wW'),
  digitPatterns: () => listOf(keysOf('0123456789*#'), ','),
  keyValueList: () =>
    listOf(
      fc.tuple(word, fc.oneof(word, fc.constantFrom('a&b', '"q"', '<', '$x', 'a%', '{{x}}'))).map((pair) => pair.join('=')),
      ',',
    ),
  phraseList: () => listOf(fc.oneof(word, fc.constantFrom("don't", 'Smith & Sons', '"quoted"', 'ça va', '\u{1f600}')), ', '),
}

/** Values that no check takes, as people write them. */
const odd = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{{value}}',
      '${value}',
      '<%= value %>',
      '',
      ' 5',
      '007',
      'True',
      'post',
      'auto',
      '0',
      '-1',
      '2.5',
    ),
  },
  { weight: 1, arbitrary: hostileText },
)

/**
 * Returns arbitrary values, mostly right ones of the type, as hostile as the type lets them be; seldom a wrong one or a
 * placeholder.
 */
export function valuesOf(type: ValueType): Arbitrary<string> {
  const right = (values[type.kind] as (type: ValueType) => Arbitrary<string>)(type)
  return fc.oneof({ weight: 24, arbitrary: right }, { weight: 1, arbitrary: odd })
}
