import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, makeElement, parse, serialise, uncheckedEdits as edits } from '../../core-page'
import * as model from '../../model/edit'
import { newId } from '../../model/node'
import type { Document, Node, Path } from '../../model/node'
import { bytesBeyondUnits } from '../../syntax/characters'
import { documents, runs } from '../../../test/arbitrary-document'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

function expectExact(document: Document): void {
  const text = serialise(document)
  expect({ text, bytes: bytesOf(document) }).toEqual({ text, bytes: new TextEncoder().encode(text).length })
}

function* pathsOf(node: Node, path: Path = []): Generator<Path> {
  yield path
  if (node.kind === 'element') for (const [index, child] of node.children.entries()) yield* pathsOf(child, [...path, index])
}

/** Texts of any bytes a character, halves of characters among them. */
const pieces = fc.constantFrom('a', ' ', '\n', '&', 'ж', '€', '\u{1f600}', '\ud83d', '\ude00', '\ufeff', '\uffff', '')
const words = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''))

type Edit = (document: Document, at: (paths: readonly Path[]) => Path) => Document

const isElement = (document: Document) => (path: Path) => model.nodeAt(document, path)?.kind === 'element'
const elementsOf = (document: Document): readonly Path[] => [...pathsOf(document.root)].filter(isElement(document))
const belowRoot = (document: Document): readonly Path[] => [...pathsOf(document.root)].filter((path) => path.length > 0)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  words.map(
    (value): Edit =>
      (document, at) =>
        edits.setAttribute(document, at(elementsOf(document)), 'é', value),
  ),
  words.map(
    (text): Edit =>
      (document, at) =>
        edits.setText(document, at([...pathsOf(document.root)]), text),
  ),
  fc.nat(3).map(
    (index): Edit =>
      (document, at) =>
        edits.insert(document, at(elementsOf(document)), index, [makeElement('ж')]),
  ),
  fc.constantFrom('Speak', 'x', '€').map(
    (name): Edit =>
      (document, at) =>
        edits.rename(document, at(elementsOf(document)), name),
  ),
  fc.constant<Edit>((document, at) =>
    document.root.children.length > 0 ? edits.remove(document, [at(belowRoot(document))]) : document,
  ),
  fc.constant<Edit>((document, at) => {
    const paths = belowRoot(document)
    return paths.length > 0 ? edits.move(document, [at(paths)], [], 0) : document
  }),
  // No edit leaves halves of characters or neighbouring texts; a document that is made may have them.
  fc.array(words, { minLength: 1, maxLength: 4 }).map((texts): Edit => (document, at) => {
    const made = texts.map((text): Node => ({ kind: 'text', id: newId(), text }))
    return model.replaceAt(document, at(elementsOf(document)), (node) =>
      node.kind === 'element' ? { ...node, children: [...node.children, ...made] } : node,
    )
  }),
)

const someEdits = fc.array(fc.tuple(edit, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), { maxLength: 12 })

function expectExactAfter(first: Document, changes: readonly (readonly [Edit, number])[]): void {
  expectExact(first)
  let document = first
  for (const [change, place] of changes) {
    document = change(document, (paths) => paths[Math.floor(place * paths.length)] ?? [])
    expectExact(document)
  }
}

it('counts of any text the bytes that the encoder makes of it', () => {
  const text = fc.string({ unit: fc.oneof(pieces, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 20 })
  fc.assert(
    fc.property(text, (each) => {
      expect(each.length + bytesBeyondUnits(each)).toBe(new TextEncoder().encode(each).length)
    }),
    runs(1000, 100_000),
  )
})

describe('the bytes of a document are those of its text', () => {
  it('however it is written and whatever is done to it', () => {
    fc.assert(
      fc.property(documents(), someEdits, (text, changes) => expectExactAfter(read(text), changes)),
      runs(200, 5000),
    )
  })

  it('with many children', () => {
    const child = fc.constantFrom('<Wait/>', '<Speak>ж</Speak>', '<!-- € -->', '<é>\u{1f600}</é>', '<Dial a="ж"><x/></Dial>')
    const children = fc.array(child, { minLength: 60, maxLength: 140, size: 'max' })
    fc.assert(
      fc.property(children, someEdits, (list, changes) =>
        expectExactAfter(read(`<Response>${list.join('\n')}</Response>`), changes),
      ),
      runs(60, 2000),
    )
  })

  it.each([[['\ud83d', '\ude00']], [['\ud83d', '', '\ude00']], [['a\ud83d', '\ud83d', '\ude00b']], [['\u{1f600}', '\ude00']]])(
    'with halves of characters in neighbouring texts: %j',
    (texts) => {
      const children = texts.map((text): Node => ({ kind: 'text', id: newId(), text }))
      const root = { ...makeElement('Speak'), children }
      expectExact({ prolog: [], root, epilog: [], declaration: null, eol: '\n', bom: false })
    },
  )
})
