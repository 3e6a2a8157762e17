import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  blankDocument,
  edits,
  fragmentOf,
  generateCode,
  lengthOf,
  makeElement,
  parse,
  reread,
  serialise,
  spliceBetween,
} from './core'
import { elementAt, nodeAt } from './model/edit'
import { record, historyOf, undo } from './model/history'
import type { Document, ElementNode, Node, Path } from './model/node'
import { documents } from '../test/arbitrary-document'
import { meaningOf } from './xml/meaning'

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
  const [generated] = fc.sample(documents(), { seed, numRuns: 1 })
  const text =
    seed % 4 === 0 ? (starts[random(starts.length)] ?? '') : seed % 4 === 1 ? serialise(blankDocument()) : (generated ?? '')
  const first = seed % 4 === 1 ? blankDocument() : read(text)
  let history = historyOf(first)
  for (let step = 0; step < steps; step += 1) {
    const before = history.present
    const { after, around } = randomEdit(before, random)
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

/** A key pressed anywhere in the text leads to the document that the whole text is, or to none where it is none. */
function expectRetyped(document: Document, random: (below: number) => number): void {
  const text = serialise(document)
  const bodies = [...text.matchAll(/(?<=>)[^<]+(?=<\/)/g)]
  const body = random(2) === 0 ? bodies[random(bodies.length)] : undefined
  const from = body?.index ?? random(text.length)
  const to = Math.min(text.length, from + (body?.[0].length ?? random(3)))
  const insert = body === undefined ? (keys[random(keys.length)] ?? '') : ''
  const typed = text.slice(0, from) + insert + text.slice(to)
  const again = reread(document, { from, to, insert })
  expect({ typed, ok: again.ok }).toEqual({ typed, ok: parse(typed).ok })
  if (!again.ok) return
  expect(serialise(again.document)).toBe(typed)
  expect(lengthOf(again.document)).toBe(typed.length)
  expectNormal(again.document.root)
}

/** An edit costs what it touches: every node that is neither on the way to the elements around the edit nor in them is the very same. */
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

/** Unique ids, no empty text, no two adjacent text nodes. */
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

const names = ['Speak', 'GetDigits', 'Wait', 'Dial', 'Number', 'Foo', 'break', 'Response']
const keys = ['', '', 'a', '<', '>', '/', '"', ' ', '\n', '<Wait/>']
const texts = ['', ' ', 'Hi', ' a\n  b ', '<&>"\'', 'é☃\u{1f600}', ']]', 'x\r\ty', '&amp;']

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
      const attribute = ['action', 'method', 'loop', 'x'][random(4)] ?? 'x'
      return edited(edits.setAttribute(document, parent, attribute, text()), parent)
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
      const pasted = fragmentOf(
        ['<A>\n  <B/>\n</A>', 'text', '<!-- c --><Wait/>', '<Speak>a <break/> b</Speak>\n<Play>x</Play>'][random(4)] ?? '',
      )
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

/** Numbers that look random and are the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

it('writes the code for an SDK, and says in words what is missing', () => {
  const parsed = parse('<Response><Dial callType="voice"/></Response>')
  if (!parsed.ok) throw new Error('not well-formed')
  const { code, warnings } = generateCode(parsed.document, 'node')
  expect(code).toContain('response.addDial();')
  expect(warnings).toEqual([expect.stringMatching(/^<Dial> callType is left out/)])
})
