import { expect, it } from 'vitest'
import {
  attributeRangeOf,
  blankDocument,
  edits,
  format,
  fragmentOf,
  makeElement,
  parse,
  pathAt,
  rangeOf,
  reread,
  serialise,
  textOf,
} from './core'
import { elementAt, nodeAt } from './model/edit'
import type { Document, Node } from './model/node'

const menu = [
  '<Response>',
  '    <!-- menu -->',
  '    <GetDigits action="a"',
  '               method="POST">',
  '        <Speak>Hi <break/>',
  '           x</Speak>',
  '    </GetDigits>',
  '',
  '    <Wait/>',
  '</Response>\n',
].join('\n')

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

function nodesOf(text: string): readonly Node[] {
  const found = fragmentOf(text)
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.nodes
}

/** The edits, each with how it was made, the line that changed, and what stands there afterwards. */
const table: readonly (readonly [string, string, (document: Document) => Document, string, string])[] = [
  ['a new last child', menu, (d) => edits.insert(d, [], 3, [makeElement('Hangup')]), '<Wait/>', '<Wait/>\n    <Hangup/>'],
  ['a new first child', menu, (d) => edits.insert(d, [], 0, [makeElement('Hangup')]), '    <!--', '    <Hangup/>\n    <!--'],
  [
    'a child of an empty element',
    menu,
    (d) => edits.insert(d, [2], 0, [makeElement('Wait')]),
    '<Wait/>',
    '<Wait>\n        <Wait/>\n    </Wait>',
  ],
  ['a removed child', menu, (d) => edits.remove(d, [[2]]), '\n\n    <Wait/>', ''],
  ['another value', menu, (d) => edits.setAttribute(d, [1], 'action', "it's"), '"a"', '"it\'s"'],
  [
    'a new attribute in a tag of several lines',
    menu,
    (d) => edits.setAttribute(d, [1], 'x', '5'),
    'method="POST"',
    'method="POST"\n               x="5"',
  ],
  ['a removed attribute', menu, (d) => edits.removeAttribute(d, [1], 'method'), '\n               method="POST"', ''],
  ['another text', menu, (d) => edits.setText(d, [1, 0, 0], 'Hello '), 'Hi ', 'Hello '],
  ['another name', menu, (d) => edits.rename(d, [2], 'Hangup'), '<Wait/>', '<Hangup/>'],
  [
    'a child moved in',
    '<R>\n  <A>\n    <B/>\n  </A>\n  <C>\n    <D/>\n  </C>\n</R>',
    (d) => edits.move(d, [[1]], [0], 1),
    '<B/>\n  </A>\n  <C>\n    <D/>\n  </C>',
    '<B/>\n    <C>\n      <D/>\n    </C>\n  </A>',
  ],
  [
    'a child moved out',
    '<R>\n\t<A>\n\t\t<B>\n\t\t\t<C/>\n\t\t</B>\n\t</A>\n</R>',
    (d) => edits.move(d, [[0, 0]], [], 1),
    '\n\t\t<B>\n\t\t\t<C/>\n\t\t</B>\n\t</A>',
    '\n\t</A>\n\t<B>\n\t\t<C/>\n\t</B>',
  ],
  [
    'wrapped siblings',
    '<R>\n  <A/>\n  <B/>\n</R>',
    (d) => edits.wrap(d, [[0], [1]], 'Dial'),
    '  <A/>\n  <B/>',
    '  <Dial>\n    <A/>\n    <B/>\n  </Dial>',
  ],
  [
    'an unwrapped element',
    '<R>\n  <A>\n    <B/>\n    <C/>\n  </A>\n</R>',
    (d) => edits.unwrap(d, [0]),
    '<A>\n    <B/>\n    <C/>\n  </A>',
    '<B/>\n  <C/>',
  ],
  ['a child on one line', '<R><A/></R>', (d) => edits.insert(d, [], 1, [makeElement('B')]), '<A/>', '<A/><B/>'],
  ['a first child on one line', '<R/>', (d) => edits.insert(d, [], 0, [makeElement('B')]), '<R/>', '<R><B/></R>'],
  [
    'a child where lines end in CR LF',
    '<R>\r\n  <A/>\r\n</R>',
    (d) => edits.insert(d, [], 1, [makeElement('B')]),
    '<A/>',
    '<A/>\r\n  <B/>',
  ],
  [
    'a child pasted',
    menu,
    (d) => edits.insert(d, [1], 1, nodesOf('<A>\n  <B/>\n</A>')),
    '</Speak>',
    '</Speak>\n        <A>\n          <B/>\n        </A>',
  ],
  [
    'text in front of references',
    '<R><Speak>a &#231; b</Speak></R>',
    (d) => edits.setText(d, [0], 'x & a \u00e7 b'),
    'a &#231;',
    'x &amp; a &#231;',
  ],
  ['a value in single quotes', '<R a=\'1\' b="2"/>', (d) => edits.setAttribute(d, [], 'a', '"\''), "'1'", "'\"&apos;'"],
  ['a text of nothing but white space', '<R><Wait/></R>', (d) => edits.setText(d, [0], ' '), '<Wait/>', '<Wait>&#32;</Wait>'],
]

it.each(table)('changes only what it means: %s', (_, text, change, from, to) => {
  expect(text.split(from).length).toBe(2)
  expect(serialise(change(read(text)))).toBe(text.replace(from, () => to))
})

it.each([
  ['src dst type callbackUrl callbackMethod'],
  ['callbackMethod callbackUrl type dst src'],
  ['type callbackMethod src callbackUrl dst'],
])('composes the sample, its attributes set as %s', (order) => {
  const values: Readonly<Record<string, string>> = {
    src: '+12025550000',
    dst: '+12025551111<+12025552222',
    type: 'sms',
    callbackUrl: 'https://example.com/sms_status/',
    callbackMethod: 'POST',
  }
  let document = edits.insert(blankDocument(), [], 0, [makeElement('Message')])
  for (const name of order.split(' ')) document = edits.setAttribute(document, [0], name, values[name] ?? '')
  document = edits.setText(document, [0], 'Hi, this is a sample text')
  expect(serialise(document)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <Message src="+12025550000" dst="+12025551111&lt;+12025552222" type="sms" callbackUrl="https://example.com/sms_status/" callbackMethod="POST">Hi, this is a sample text</Message>
</Response>
`)
  expect(serialise(format(read(serialise(document))))).toBe(serialise(document))
})

it('gives the same document where an edit changes nothing', () => {
  const document = read(menu)
  expect(edits.setAttribute(document, [1], 'action', 'a')).toBe(document)
  expect(edits.removeAttribute(document, [1], 'x')).toBe(document)
  expect(edits.setText(document, [1, 0, 0], 'Hi ')).toBe(document)
  expect(edits.rename(document, [2], 'Wait')).toBe(document)
  expect(edits.remove(document, [[]])).toBe(document)
  expect(edits.insert(document, [], 0, [])).toBe(document)
  expect(edits.move(document, [[1]], [1, 0], 0)).toBe(document)
  expect(edits.move(document, [[1]], [], 2)).toBe(document)
  expect(edits.unwrap(document, [])).toBe(document)
})

it.each(['', '1a', 'a b', 'a"', 'a<', 'a:b', 'a:', ':a', 'x=y'])('takes no name that XML cannot hold: %j', (name) => {
  const document = read(menu)
  expect(edits.rename(document, [1], name)).toBe(document)
  expect(edits.setAttribute(document, [1], name, 'x')).toBe(document)
  expect(edits.wrap(document, [[1]], name)).toBe(document)
})

it('holds characters that XML cannot hold as U+FFFD', () => {
  const document = edits.setText(edits.setAttribute(read(menu), [1], 'action', 'a\0\ud800'), [2], 'b\u0001')
  expect(reread(document, { from: 0, to: 0, insert: '' }).ok).toBe(true)
  expect(serialise(document)).toContain('action="a\ufffd\ufffd"')
  expect(parse(serialise(document)).ok).toBe(true)
})

it('keeps the nodes that a change of the text does not touch', () => {
  const document = read(menu)
  const at = menu.indexOf('Hi')
  const again = reread(document, { from: at, to: at + 2, insert: 'Ho' })
  if (!again.ok) throw new Error('It was refused.')
  const [comment, digits, wait] = document.root.children
  expect(again.document.root.children[0]).toBe(comment)
  expect(again.document.root.children[2]).toBe(wait)
  expect(again.document.root.children[1]?.id).toBe(digits?.id)
  expect(nodeAt(again.document, [1, 0])?.id).toBe(nodeAt(document, [1, 0])?.id)
  expect(nodeAt(again.document, [1, 0, 1])).toBe(nodeAt(document, [1, 0, 1]))
})

it('reads a start tag again without what is in it', () => {
  const document = read(menu)
  const at = menu.indexOf('"a"') + 1
  const again = reread(document, { from: at, to: at + 1, insert: 'b&amp;c' })
  if (!again.ok) throw new Error('It was refused.')
  expect(elementAt(again.document, [1])?.attributes.get('action')).toBe('b&c')
  expect(elementAt(again.document, [1])?.children).toBe(elementAt(document, [1])?.children)
})

it('says why a changed text is no document', () => {
  const again = reread(read(menu), { from: menu.indexOf('Hi'), to: menu.indexOf('Hi'), insert: '<' })
  expect(again.ok).toBe(false)
  if (!again.ok) expect(again.problems[0]).toMatchObject({ rule: 'unclosed-tag', line: 5 })
})

it('finds the place of nodes and attributes and back', () => {
  const document = edits.insert(read(menu), [], 0, [makeElement('Wait')])
  const text = serialise(document)
  const slice = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to)
  expect(slice(rangeOf(document, [2, 0, 1]))).toBe('<break/>')
  expect(slice(rangeOf(document, []))).toBe(text.trimEnd())
  expect(slice(attributeRangeOf(document, [2], 'method') ?? { from: 0, to: 0 })).toBe('method="POST"')
  expect(attributeRangeOf(document, [2], 'x')).toBe(null)
  expect(pathAt(document, text.indexOf('break'))).toEqual([2, 0, 1])
  expect(pathAt(document, text.indexOf('Hi'))).toEqual([2, 0, 0])
  expect(pathAt(document, text.indexOf('method'))).toEqual([2])
  expect(pathAt(document, 0)).toEqual([])
})

it('reads a whole Response as its children, and prints siblings as text', () => {
  const nodes = nodesOf('<?xml version="1.0"?><Response><Speak>a</Speak><Wait/></Response>')
  expect(textOf(nodes)).toBe('<Speak>a</Speak>\n<Wait/>')
  expect(nodesOf('a <b/> c').map((node) => node.kind)).toEqual(['text', 'element', 'text'])
  expect(fragmentOf('<a>').ok).toBe(false)
})

it.each<readonly [what: string, text: string, change: { readonly from: number; readonly to: number; readonly insert: string }]>([
  ['comes', '<Response>/<DTMF>dummy</DTMF></Response>', { from: 16, to: 16, insert: '\r\n' }],
  ['goes', '<Response\r\n><Wait\n/></Response>', { from: 9, to: 11, insert: '' }],
  ['goes by half', '<Response\r\n><Wait\n/></Response>', { from: 10, to: 11, insert: '' }],
  ['comes before another', '<Response><Speak>a\nb</Speak><Wait/>\n</Response>', { from: 17, to: 17, insert: 'c\r' }],
])('has the line end of the changed text where the first one %s', (_, text, change) => {
  const again = reread(read(text), change)
  const whole = read(text.slice(0, change.from) + change.insert + text.slice(change.to))
  if (!again.ok) throw new Error('It was refused.')
  expect(again.document.eol).toBe(whole.eol)
  expect(serialise(format(again.document))).toBe(serialise(format(whole)))
})

it('keeps what an edit added when the first line end of the text becomes another', () => {
  const before = edits.setText(read('<Response\r\n>\n  <Wait/>\n  <Speak/>\n</Response>\n'), [1], 'a\nb')
  const text = serialise(before)
  expect(text).toContain('a\r\nb')
  const again = reread(before, { from: 9, to: 11, insert: ' ' })
  if (!again.ok) throw new Error('It was refused.')
  expect(again.document.eol).toBe('\n')
  const typed = `${text.slice(0, 9)} ${text.slice(11)}`
  expect(serialise(again.document)).toBe(typed)
  expect(serialise(edits.rename(again.document, [0], 'Hangup'))).toBe(typed.replace('Wait', 'Hangup'))
})

it('has the line end of the text after a key, though an edit took the first one away', () => {
  const before = edits.removeAttribute(read('<Response\r\n a="1">\n  <Speak>bdd</Speak>\n</Response>'), [], 'a')
  const at = serialise(before).indexOf('dd') + 1
  const again = reread(before, { from: at, to: at, insert: 'c' })
  if (!again.ok) throw new Error('It was refused.')
  expect(again.document.eol).toBe('\n')
})

it('inserts more nodes at once than a call takes arguments', () => {
  const waits = fragmentOf('<Wait/>'.repeat(150_000))
  const document = blankDocument()
  if (!waits.ok) throw new Error('not read')
  expect(edits.insert(document, [], 0, waits.nodes).root.children.length).toBe(150_000)
})
