import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Node } from '../../model/node'
import { indexAt, offsetAt, offsetsOf } from './offsets'
import type { Row } from './offsets'

/**
 * Returns a row of nodes whose lengths are in `lengths`, in which the white space before a node depends on the node before
 * it.
 */
function rowOf(nodes: readonly Node[], lengths: ReadonlyMap<Node, number>): Row {
  const at = (index: number): number => lengths.get(nodes[index]!)!
  const lengthAt = (index: number): number => at(index) + (index > 0 ? at(index - 1) % 3 : 0)
  return { of: 'units', nodes, depth: 1, keeps: false, isMixed: false, eol: '\n', lengthAt }
}

const change = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(3),
  lengths: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }),
})

it('knows where each node of a long row begins, after any changes near each other and far apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 64, max: 400 }), fc.array(change, { maxLength: 30 }), (count, changes) => {
      const lengths = new Map<Node, number>()
      let made = 0
      const node = (length: number): Node => {
        const comment: Node = { kind: 'comment', id: (made += 1), text: '' }
        lengths.set(comment, length)
        return comment
      }
      let nodes: readonly Node[] = Array.from({ length: count }, (_, index) => node(1 + ((index * 7) % 40)))
      for (const { place, removed, lengths: added } of [{ place: 0, removed: 0, lengths: [] }, ...changes]) {
        const at = Math.floor(place * nodes.length)
        nodes = nodes.toSpliced(at, removed, ...added.map(node))
        const row = rowOf(nodes, lengths)
        const offsets = offsetsOf(row)
        let begin = 0
        for (let index = 0; index <= nodes.length; index += 1) {
          if (offsetAt(offsets, index) !== begin) expect([index, offsetAt(offsets, index)]).toEqual([index, begin])
          if (index < nodes.length) begin += row.lengthAt(index)
        }
        const middle = Math.floor(nodes.length / 2)
        expect(indexAt(offsets, offsetAt(offsets, middle) + 0.5)).toBe(middle)
      }
    }),
  )
})
