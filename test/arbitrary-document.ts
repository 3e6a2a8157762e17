import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'

/** Returns how often a property is tried: `some` times, or `many` with LONG=1. */
export const runs = (some: number, many: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: process.env.LONG === '1' ? many : some,
  seed: 20_250_711,
})

const names = fc.constantFrom(
  ...['Response', 'Speak', 'GetDigits', 'Dial', 'Number', 'Wait', 'Message', 'break', 'prosody', 'Foo', 'x'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'é', 'a-b.c', '_', '\u{10400}', 'Xml'],
)
const lineEnds = fc.constantFrom('\n', '\r\n', '\r')

/** Characters that go wrong when somebody escapes, decodes or counts carelessly. */
const textPieces = fc.constantFrom(
  ...[
    'a',
    'b c',
    ' ',
    '  ',
    '\t',
    '>',
    '"',
    "'",
    ']',
    ']]',
    'é',
    '☃',
    '\u{1f600}',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '-->',
    '?>',
    '/',
    '=',
  ],
  ...[
    '&amp;',
    '&lt;',
    '&gt;',
    '&quot;',
    '&apos;',
    '&#231;',
    '&#xE7;',
    '&amp;#231;',
    '&amp;amp;',
    '&#10;',
    '&#13;',
    '&#32;',
    '&#9;',
    '&#x1F600;',
  ],
)

const joined = (parts: Arbitrary<string>, most: number): Arbitrary<string> =>
  fc.array(parts, { maxLength: most }).map((list) => list.join(''))

const text = (eol: Arbitrary<string>): Arbitrary<string> =>
  joined(fc.oneof({ weight: 8, arbitrary: textPieces }, { weight: 2, arbitrary: eol }), 8).map((run) =>
    run.replaceAll(']]>', ']] >').replace(/\]+$/, ''),
  )

const layout = (eol: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    fc.tuple(eol, fc.constantFrom('', '  ', '    ', '\t')).map((parts) => parts.join('')),
    joined(fc.oneof(eol, fc.constantFrom(' ', '\t')), 4),
  )

const space = (eol: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constant('  ') },
    { weight: 2, arbitrary: eol.map((end) => `${end}     `) },
  )

const optional = (eol: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: space(eol) })

function attribute(eol: Arbitrary<string>): Arbitrary<string> {
  const quote = fc.constantFrom('"', "'")
  return fc
    .tuple(space(eol), optional(eol), optional(eol), quote, text(eol))
    .map(([before, left, right, mark, value]) => `${before}@${left}=${right}${mark}${value.replaceAll(mark, 'q')}${mark}`)
}

function attributes(eol: Arbitrary<string>): Arbitrary<string> {
  return fc
    .tuple(fc.uniqueArray(names, { maxLength: 4 }), fc.array(attribute(eol), { minLength: 4, maxLength: 4 }))
    .map(([keys, list]) => keys.map((key, index) => (list[index] ?? '').replace('@', key)).join(''))
}

const comment = (eol: Arbitrary<string>): Arbitrary<string> =>
  text(eol).map((body) => `<!--${body.replaceAll('--', '- ').replace(/-$/, '')}-->`)

const cdata = (eol: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(text(eol), fc.constantFrom('', '<b>', '&', '<?x', '<!--')).map((parts) => `<![CDATA[${parts.join('')}]]>`)

function instruction(eol: Arbitrary<string>): Arbitrary<string> {
  const body = fc.tuple(fc.constantFrom('', ' ', '\t'), text(eol), fc.constantFrom('', '"', "'", '<a>', 'a="1"', '?'))
  return fc
    .tuple(names, body)
    .map(([target, [gap, ...parts]]) => {
      const said = parts.join('').replaceAll('?>', '? ')
      return said === '' ? `<?${target}${gap}?>` : `<?${target}${gap === '' ? ' ' : gap}${said}?>`
    })
    .filter((found) => !/^<\?xml[\s?]/i.test(found))
}

/** Returns arbitrary elements of the given depth at most, as text. */
function element(depth: number, eol: Arbitrary<string>): Arbitrary<string> {
  const parts: Arbitrary<string>[] = [text(eol), comment(eol), cdata(eol), instruction(eol)]
  const nested = depth === 0 ? parts : [...parts, element(depth - 1, eol), element(depth - 1, eol), element(depth - 1, eol)]
  const child = fc.tuple(layout(eol), fc.oneof(...nested))
  const children = fc.array(child, { maxLength: 4 }).map((list) => list.flat().join(''))
  const tag = fc.tuple(names, attributes(eol), optional(eol))
  const full = fc
    .tuple(tag, children, layout(eol), optional(eol))
    .map(([[name, list, tail], inner, trailing, gap]) => `<${name}${list}${tail}>${inner}${trailing}</${name}${gap}>`)
  const closed = tag.map(([name, list, tail]) => `<${name}${list}${tail}/>`)
  return fc.oneof({ weight: 3, arbitrary: full }, { weight: 1, arbitrary: closed })
}

/** Returns arbitrary well-formed documents without DOCTYPE, as text: every way of writing that must come back byte for byte. */
export function documents(): Arbitrary<string> {
  return fc.constantFrom<'one' | 'mixed'>('one', 'one', 'mixed').chain((kind) => {
    const eols = kind === 'one' ? lineEnds.map((end) => fc.constant(end)) : fc.constant(lineEnds)
    return eols.chain((eol) => {
      const outer = fc.array(fc.tuple(fc.oneof(eol, fc.constant('')), fc.oneof(comment(eol), instruction(eol))), { maxLength: 2 })
      const misc = outer.map((list) => list.flat().join(''))
      const declaration = fc.constantFrom(
        '',
        '',
        `<?xml version="1.0"?>`,
        `<?xml version='1.0' encoding='UTF-8' standalone="yes" ?>`,
      )
      const root = fc.oneof({ weight: 3, arbitrary: element(3, eol) }, { weight: 1, arbitrary: element(1, eol) })
      return fc
        .tuple(fc.constantFrom('', '', '\ufeff'), declaration, misc, layout(eol), root, misc, layout(eol))
        .map(([bom, first, before, gap, body, behind, end]) => {
          const begin = first === '' ? before.trimStart() || '' : before
          return `${bom}${first}${begin}${first === '' && begin === '' ? '' : gap}${body}${behind}${end}`
        })
    })
  })
}

/** Returns documents with prefixes, most of them well-formed: prefixes declared at several depths, shadowed, used by elements and attributes. */
export function prefixedDocuments(): Arbitrary<string> {
  const elementNames = fc.constantFrom('Speak', 'Dial', 'x', 'q:x', 'p:x', 'q:y', 'xml:y')
  const attributeNames = fc.constantFrom('a', 'q:a', 'p:a', 'xml:lang', 'xmlns', 'xmlns:q', 'xmlns:p')
  const values = fc.constantFrom('u', 'v', ' u ', 'w')
  const list = fc
    .uniqueArray(fc.tuple(attributeNames, values), { maxLength: 3, selector: ([name]) => name })
    .map((pairs) => pairs.map(([name, value]) => ` ${name}="${value}"`).join(''))
  const within = (depth: number): Arbitrary<string> =>
    fc
      .tuple(elementNames, list, depth === 0 ? fc.constant([]) : fc.array(within(depth - 1), { maxLength: 3 }))
      .map(([name, said, children]) => `<${name}${said}>${children.join('')}</${name}>`)
  const declared = fc.constantFrom('', ' xmlns:q="u"', ' xmlns:q="u" xmlns:p="v"', ' xmlns:q="u" xmlns:p="u"')
  return fc
    .tuple(declared, fc.array(within(2), { maxLength: 3 }))
    .map(([prefixes, children]) => `<Response${prefixes}>${children.join('')}</Response>`)
}
