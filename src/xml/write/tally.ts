import type { Node } from '../../model/node'
import { offsetAt, offsetsOf, shortest } from './offsets'
import type { Row } from './offsets'
import { sequenceOf } from './sequence'
import type { Sequence } from './sequence'
import { textOfNode } from './serialise'
import { sourceRecordOf } from './source-record'

/** What a node has, which depends on whether white space around it is content and on how lines end; on no depth, since indentation counts nothing. */
interface Tallied {
  readonly isKept: boolean
  readonly eol: string
  readonly count: number
}

/** Tells how much of something the nodes of a sequence have, each with the white space before it. */
export interface Tally {
  /** In all that the sequence prints. */
  readonly whole: (sequence: Sequence) => number
  /** In the nodes before an index. */
  readonly before: (sequence: Sequence, to: number) => number
}

/** Returns a tally of what texts have, as `count` finds it, that adds up when texts stand behind one another. It is kept by node: it costs what changed since it was last asked for. */
export function tallyOf(of: Row['of'], count: (text: string) => number): Tally {
  const tallied = new WeakMap<Node, Tallied>()
  return { whole, before }

  function whole(sequence: Sequence): number {
    return count(sequence.open) + before(sequence, sequence.nodes.length) + count(sequence.close)
  }

  function before(sequence: Sequence, to: number): number {
    const lengthAt = (index: number): number => at(sequence, index)
    if (sequence.nodes.length >= shortest) return offsetAt(offsetsOf({ ...sequence.row, of, lengthAt }), to)
    let sum = 0
    for (let index = 0; index < to; index += 1) sum += lengthAt(index)
    return sum
  }

  function at(sequence: Sequence, index: number): number {
    const node = sequence.nodes[index]
    return node === undefined ? 0 : count(sequence.leading(index)) + inNode(node, sequence)
  }

  function inNode(node: Node, { depth, keeps: isKept, printing }: Sequence): number {
    const { eol } = printing
    const known = tallied.get(node)
    if (known?.isKept === isKept && known.eol === eol) return known.count
    const isText = node.kind !== 'element' || sourceRecordOf(node)?.whole === node
    const found = isText ? count(textOfNode(node, depth, isKept, printing)) : whole(sequenceOf(node, depth, isKept, printing))
    tallied.set(node, { isKept, eol, count: found })
    return found
  }
}
