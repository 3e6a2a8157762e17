import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insert, move, remove, unwrap } from '../../model/arrange'
import { rename, setAttribute, setText } from '../../model/edit'
import type { Document, ElementNode, Node, NodeId, Path } from '../../model/node'
import { newId } from '../../model/node'
import { endOf, flattened, hasElements, linesOf, parentRow, rowOfId, rowsOf } from './rows'

const runs = process.env['LONG'] ? 5000 : 300

const text = fc.constantFrom('a', 'b c').map((value): Node => ({ kind: 'text', id: newId(), text: value }))
const comment = fc.constant(0).map((): Node => ({ kind: 'comment', id: newId(), text: 'note' }))
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    comment,
    fc.array(tie('node'), { maxLength: 5 }).map((children): Node => elementOf(children)),
  ),
}))
const root = fc.array(node, { maxLength: 6 }).map(elementOf)

function elementOf(children: readonly Node[]): ElementNode {
  const normal = children.filter((child, index) => child.kind !== 'text' || children[index - 1]?.kind !== 'text')
  return { kind: 'element', id: newId(), name: 'Speak', attributes: new Map(), children: normal }
}

const documentOf = (element: ElementNode): Document => ({
  prolog: [],
  root: element,
  epilog: [],
  declaration: null,
  eol: '\n',
  bom: false,
})

/** Returns the rows that the law demands, without any care for speed. */
function naive(element: ElementNode, closed: ReadonlySet<NodeId>): readonly { node: Node; level: number; path: Path }[] {
  const all: { node: Node; level: number; path: Path }[] = []
  const visit = (at: Node, path: Path): void => {
    all.push({ node: at, level: path.length + 1, path })
    if (at.kind !== 'element' || closed.has(at.id)) return
    for (const [index, child] of at.children.entries()) {
      const isText = child.kind === 'text' || child.kind === 'cdata'
      if (!isText || hasElements(at)) visit(child, [...path, index])
    }
  }
  visit(element, [])
  return all
}

const countOf = (element: ElementNode): number =>
  element.children.reduce((sum, child) => (child.kind === 'element' ? sum + 1 + countOf(child) : sum), 0)

const closedIn = (element: ElementNode, which: readonly number[]): ReadonlySet<NodeId> => {
  const all = naive(element, new Set())
  return new Set(which.flatMap((at) => all[at % all.length]?.node.id ?? []))
}

describe('the rows of a document', () => {
  it('are its nodes from top to bottom, save what is closed and the text of text-only elements', () => {
    fc.assert(
      fc.property(root, fc.array(fc.nat(), { maxLength: 3 }), (element, which) => {
        const closed = closedIn(element, which)
        const rows = flattened(element, closed)
        const expected = naive(element, closed)
        expect(rows.nodes).toEqual(expected.map((row) => row.node))
        expect(rows.levels).toEqual(expected.map((row) => row.level))
        expect(rows.elementCount).toBe(countOf(element))
      }),
      { numRuns: runs, seed: 1 },
    )
  })

  it('are the same after edits as made from scratch', () => {
    const edits = fc.array(fc.record({ kind: fc.nat(7), at: fc.nat(), to: fc.nat(), added: node }), { maxLength: 8 })
    fc.assert(
      fc.property(root, fc.array(fc.nat(), { maxLength: 2 }), edits, (element, which, steps) => {
        const closed = closedIn(element, which)
        let document = documentOf(element)
        rowsOf(document.root, closed)
        for (const { kind, at, to, added } of steps) {
          const all = naive(document.root, new Set())
          const path = all[at % all.length]?.path ?? []
          const other = all[to % all.length]?.path ?? []
          document = [
            () => setAttribute(document, path, 'loop', String(to)),
            () => setText(document, path, to % 3 === 0 ? '' : `text ${to}`),
            () => insert(document, path, to % 4, [added]),
            () => remove(document, [path]),
            () => move(document, [path], other, to % 3),
            () => rename(document, path, 'Play'),
            () => unwrap(document, path),
            () => document,
          ][kind]!()
          expect(rowsOf(document.root, closed)).toEqual(flattened(document.root, closed))
        }
      }),
      { numRuns: runs, seed: 2 },
    )
  })

  it('keep the very same levels and all other nodes when one attribute changes', () => {
    const children = Array.from({ length: 50 }, () => elementOf([]))
    const before = documentOf(elementOf(children))
    const closed = new Set<NodeId>()
    const old = rowsOf(before.root, closed)
    const after = setAttribute(before, [20], 'loop', '2')
    const rows = rowsOf(after.root, closed)
    expect(rows.levels).toBe(old.levels)
    expect(rows.nodes.filter((each, row) => each !== old.nodes[row])).toEqual([after.root, after.root.children[20]])
  })
})

describe('the place of a row', () => {
  it('is the same whichever window it is read from', () => {
    fc.assert(
      fc.property(root, fc.nat(), fc.nat(9), (element, start, length) => {
        const rows = flattened(element, new Set())
        const from = start % rows.nodes.length
        const whole = linesOf(rows, 0, rows.nodes.length)
        expect(linesOf(rows, from, from + length)).toEqual(whole.slice(from, from + length))
        for (const { row, node: at, parent, position, setSize } of whole) {
          if (!parent) continue
          const siblings = whole.filter((line) => line.parent === parent)
          expect([position, setSize]).toEqual([siblings.findIndex((line) => line.node === at) + 1, siblings.length])
          expect(rows.nodes[parentRow(rows, row)]).toBe(parent)
        }
      }),
      { numRuns: runs, seed: 3 },
    )
  })

  it('ends where the next row is not deeper', () => {
    expect(endOf([1, 2, 3, 3, 2], 1)).toBe(4)
    expect(endOf([1, 2, 3, 3, 2], 4)).toBe(5)
  })

  it('is found by id, and is -1 for a hidden node', () => {
    const child = elementOf([])
    const rows = flattened(elementOf([elementOf([]), child]), new Set())
    expect(rowOfId(rows, child.id)).toBe(2)
    expect(rowOfId(flattened(rows.root, new Set([rows.root.id])), child.id)).toBe(-1)
    expect(rowOfId(rows, undefined)).toBe(-1)
  })
})
