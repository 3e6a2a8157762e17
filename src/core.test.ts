import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  blankDocument,
  edits as checkedEdits,
  fragmentOf,
  generateCode,
  lengthOf,
  makeElement,
  parse,
  refusalOf,
  reread,
  serialise,
  spliceBetween,
  uncheckedEdits as edits,
} from './core'
import { elementAt, nodeAt } from './model/edit'
import { record, historyOf, undo } from './model/history'
import type { Document, ElementNode, Node, Path } from './model/node'
import { documents, prefixedDocuments } from '../test/arbitrary-document'
import { bareDocument, meaningOf } from '../test/meaning'

const isLong = process.env.LONG === '1'
const seeds = Array.from({ length: isLong ? 300 : 24 }, (_, index) => index + 1)
const steps = isLong ? 150 : 60

const starts = [
  '<?xml version="1.0"?>\n<Response>\n    <!-- menu -->\n    <GetDigits action=\'https://example.com/a?x=1&amp;y=2\'\n               method="POST">\n        <Speak>Hi <break/> &#231;a</Speak>\n    </GetDigits>\n\n    <Wait/>\n</Response>\n',
  '<Response><Speak>x</Speak><Dial><Number>12025550000</Number></Dial></Response>',
  '\ufeff<Response>\r\n\t<Dial>\r\n\t\t<Number>1</Number>\r\n\t</Dial>\r\n</Response>',
]

it.each(seeds)('holds through random edits, seed %i', (seed) => {
  const random = randomOf(seed)
  const [generated] = fc.sample(seed % 2 === 0 ? prefixedDocuments().filter((text) => parse(text).ok) : documents(), {
    seed,
    numRuns: 1,
  })
  const text =
    seed % 4 === 0 ? (starts[random(starts.length)] ?? '') : seed % 4 === 1 ? serialise(blankDocument()) : (generated ?? '')
  const first = seed % 4 === 1 ? blankDocument() : read(text)
  let history = historyOf(first)
  for (let step = 0; step < steps; step += 1) {
    const before = history.present
    const { after: made, around } = randomEdit(before, random)
    const refusal = refusalOf(before, made)
    const now = serialise(made)
    expect({ now, isRefused: refusal !== null }).toEqual({ now, isRefused: !parse(now).ok })
    const after = refusal === null ? made : before
    expectShared(before, after, around)
    history = record(history, after, { label: 'edit', now: step })
    check(before, after, step)
    expectRetyped(after, random)
  }
  while (history.past.length > 0) history = undo(history)
  expect(history.present).toBe(first)
  expect(serialise(first)).toBe(text)
})

function check(before: Document, after: Document, step: number): void {
  const old = serialise(before)
  const text = serialise(after)
  expect(lengthOf(after)).toBe(text.length)
  const splice = spliceBetween(before, after)
  expect(splice === null ? old : old.slice(0, splice.from) + splice.insert + old.slice(splice.to)).toBe(text)
  expectNormal(after.root)
  if (splice !== null) {
    const again = reread(before, splice)
    if (!again.ok) throw new Error(`${JSON.stringify(again.problems)} in ${JSON.stringify(text)}`)
    expect(serialise(again.document)).toBe(text)
    expect(meaningOf(again.document)).toBe(meaningOf(after))
    expectNormal(again.document.root)
    expect(lengthOf(again.document)).toBe(text.length)
  }
  if (step % 5 === 0) {
    const parsed = read(text)
    expect(serialise(parsed)).toBe(text)
    expect(meaningOf(parsed)).toBe(meaningOf(after))
  }
}

/** Expects that a key pressed anywhere in the text leads to the document that the whole text is, or to none where it is none. */
function expectRetyped(document: Document, random: (below: number) => number): void {
  const text = serialise(document)
  const bodies = [...text.matchAll(/(?<=>)[^<]+(?=<\/)/g)]
  const body = random(2) === 0 ? bodies[random(bodies.length)] : undefined
  const from = body?.index ?? random(text.length)
  const to = Math.min(text.length, from + (body?.[0].length ?? random(3)))
  const insert = body === undefined ? (keys[random(keys.length)] ?? '') : ''
  const typed = text.slice(0, from) + insert + text.slice(to)
  const again = reread(document, { from, to, insert })
  if (typed === text && again.ok) return expect(serialise(again.document)).toBe(text)
  const whole = parse(typed)
  if (!again.ok || !whole.ok) return expect({ typed, again }).toEqual({ typed, again: whole })
  expect({ typed, document: bareDocument(again.document) }).toEqual({ typed, document: bareDocument(whole.document) })
  expect(serialise(again.document)).toBe(typed)
  expect(lengthOf(again.document)).toBe(typed.length)
  expectNormal(again.document.root)
}

/**
 * Expects that an edit costs what it touches: every node that is neither on the way to the elements around the edit nor in
 * them is the very same.
 */
function expectShared(before: Document, after: Document, around: readonly Path[]): void {
  const kept = new Set<Node>()
  const keep = (node: Node): void => {
    kept.add(node)
    if (node.kind === 'element') node.children.forEach(keep)
  }
  keep(after.root)
  const isPrefix = (path: Path, of: Path): boolean => path.every((index, at) => of[at] === index)
  for (const path of pathsIn(before)) {
    if (around.some((touched) => isPrefix(path, touched) || isPrefix(touched, path))) continue
    const node = nodeAt(before, path)
    if (node !== undefined && !kept.has(node))
      throw new Error(`${JSON.stringify(path)} was copied, edit in ${JSON.stringify(around)}`)
  }
}

/** Expects unique ids, no empty text, no two adjacent text nodes. */
function expectNormal(root: ElementNode): void {
  const ids = new Set<number>()
  const visit = (node: Node): void => {
    expect(ids.has(node.id)).toBe(false)
    ids.add(node.id)
    if (node.kind === 'text') expect(node.text).not.toBe('')
    if (node.kind !== 'element') return
    node.children.forEach((child, index) => {
      if (child.kind === 'text') expect(node.children[index - 1]?.kind).not.toBe('text')
      visit(child)
    })
  }
  visit(root)
}

const names = [
  'Speak',
  'GetDigits',
  'Wait',
  'Dial',
  'Number',
  'Foo',
  'break',
  'Response',
  'q:x',
  'p:y',
  'xmlns:x',
  'xml:z',
  'a b',
  'html',
]
const attributeNames = [
  'action',
  'method',
  'loop',
  'x',
  'q:a',
  'p:a',
  'xmlns',
  'xmlns:q',
  'xmlns:p',
  'xmlns:xml',
  'xml:lang',
  '1a',
]
const addresses = ['u', 'v', ' ', '', 'http://www.w3.org/XML/1998/namespace']
const keys = ['', '', 'a', '<', '>', '/', '"', ' ', '\n', '\r\n', '\r', '<Wait/>']
const texts = ['', ' ', 'Hi', ' a\n  b ', '<&>"\'', 'é☃\u{1f600}', ']]', 'x\r\ty', '&amp;']

const pastes = [
  '<A>\n  <B/>\n</A>',
  'text',
  '<!-- c --><Wait/>',
  '<Speak>a <break/> b</Speak>\n<Play>x</Play>',
  '<q:x p:a="1"/>',
  '<A xmlns:p="u"><p:b q:a="2"/></A>',
]

/** A document after an edit, and the paths of what the edit may change: the element itself, or the parents of what comes or goes. */
interface Edited {
  readonly after: Document
  readonly around: readonly Path[]
}

function randomEdit(document: Document, random: (below: number) => number): Edited {
  const paths = pathsIn(document)
  const any = (): Path => paths[random(paths.length)] ?? []
  const element = (): Path => {
    for (let tries = 0; tries < 20; tries += 1) {
      const path = any()
      if (elementAt(document, path) !== undefined) return path
    }
    return []
  }
  const name = (): string => names[random(names.length)] ?? 'Wait'
  const text = (): string => texts[random(texts.length)] ?? ''
  const size = (path: Path): number => elementAt(document, path)?.children.length ?? 0
  const parent = element()
  const edited = (after: Document, ...around: readonly Path[]): Edited => ({ after, around })
  switch (random(12)) {
    case 0: {
      const attribute = attributeNames[random(attributeNames.length)] ?? 'x'
      const value = attribute.startsWith('xmlns') ? (addresses[random(addresses.length)] ?? '') : text()
      return edited(edits.setAttribute(document, parent, attribute, value), parent)
    }
    case 1: {
      const attribute = [...(elementAt(document, parent)?.attributes.keys() ?? [])][random(3)] ?? 'x'
      return edited(edits.removeAttribute(document, parent, attribute), parent)
    }
    case 2: {
      const path = any()
      return edited(edits.setText(document, path, text()), elementAt(document, path) === undefined ? path.slice(0, -1) : path)
    }
    case 3:
    case 4:
      return edited(edits.insert(document, parent, random(size(parent) + 1), [makeElement(name())]), parent)
    case 5: {
      const pasted = fragmentOf(pastes[random(pastes.length)] ?? '', random(2) === 0 ? undefined : { document, parent: any() })
      return edited(pasted.ok ? edits.insert(document, parent, random(size(parent) + 1), pasted.nodes) : document, parent)
    }
    case 6: {
      const gone = [any(), any()].slice(0, 1 + random(2))
      return edited(paths.length > 4 ? edits.remove(document, gone) : document, ...gone.map((path) => path.slice(0, -1)))
    }
    case 7:
    case 8: {
      const moved = [any(), any()].slice(0, 1 + random(2))
      const after = edits.move(document, moved, parent, random(size(parent) + 1))
      return edited(after, parent, ...moved.map((path) => path.slice(0, -1)))
    }
    case 9:
      return edited(edits.wrap(document, siblings(parent, size(parent), random), name()), parent)
    case 10:
      return edited(edits.unwrap(document, parent), parent.slice(0, -1))
    default:
      return edited(edits.rename(document, parent, name()), parent)
  }
}

function siblings(parent: Path, size: number, random: (below: number) => number): readonly Path[] {
  const from = random(Math.max(1, size))
  return Array.from({ length: 1 + random(2) }, (_, index) => [...parent, from + index])
}

function pathsIn(document: Document): readonly Path[] {
  const paths: Path[] = [[]]
  for (const path of paths) elementAt(document, path)?.children.forEach((_, index) => paths.push([...path, index]))
  return paths
}

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems[0])} in ${JSON.stringify(text)}`)
  return parsed.document
}

/** Returns numbers that look random and are the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

it.each<readonly [what: string, text: string, edit: (document: Document) => Document]>([
  [
    'a prefix that is used',
    '<Response xmlns:q="u"><Speak q:r="1"/></Response>',
    (d) => checkedEdits.removeAttribute(d, [], 'xmlns:q'),
  ],
  ['a prefix that is used above', '<q:x xmlns:q="u"/>', (d) => checkedEdits.removeAttribute(d, [], 'xmlns:q')],
  ['a white-space address', '<Response xmlns:q="u"/>', (d) => checkedEdits.setAttribute(d, [], 'xmlns:q', ' ')],
  ['one address for two', '<R xmlns:p="u" xmlns:q="v" p:a="" q:a=""/>', (d) => checkedEdits.setAttribute(d, [], 'xmlns:q', 'u')],
  ['a name that begins with xmlns:', '<Response/>', (d) => checkedEdits.rename(d, [], 'xmlns:x')],
  ['the name of a web page', '<Response>x</Response>', (d) => checkedEdits.rename(d, [], 'html')],
  ['a wrapper with xmlns:', '<Response><Wait/></Response>', (d) => checkedEdits.wrap(d, [[0]], 'xmlns:x')],
  ['a way out of the prefix', '<R><A xmlns:q="u"><q:b/></A><C/></R>', (d) => checkedEdits.move(d, [[0, 0]], [1], 0)],
  ['what declares the prefix', '<R><A xmlns:q="u"><q:b/></A></R>', (d) => checkedEdits.unwrap(d, [0])],
  ['too deep', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`, (d) => checkedEdits.wrap(d, [[0]], 'Dial')],
  ['too long', `<R>${'x'.repeat(10_400_000)}</R>`, (d) => checkedEdits.setAttribute(d, [], 'a', 'x'.repeat(100_000))],
])('does no edit that the XML does not survive: %s', (_, text, edit) => {
  const before = read(text)
  expect(edit(before)).toBe(before)
})

it('says why an edit is refused', () => {
  const before = read('<Response xmlns:q="u"><Speak q:r="1"/></Response>')
  expect(refusalOf(before, edits.removeAttribute(before, [], 'xmlns:q'))).toMatch(/^The prefix q: isn’t declared/)
  expect(refusalOf(before, edits.rename(before, [0], 'a b'))).toMatch(/found "a b"/)
})

it('writes the code for an SDK, and says in words what is missing', () => {
  const parsed = parse('<Response><Dial callType="voice"/></Response>')
  if (!parsed.ok) throw new Error('not well-formed')
  const { code, warnings } = generateCode(parsed.document, 'node')
  expect(code).toContain('response.addDial();')
  expect(warnings).toEqual([expect.stringMatching(/^<Dial> callType is left out/)])
})
