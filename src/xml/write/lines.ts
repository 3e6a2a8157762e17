import type { Document, Node } from '../../model/node'
import { countLineEnds } from '../../syntax/lines'
import type { KeepsSpace } from './gaps'
import { shortest } from './offsets'
import type { Row } from './offsets'
import { firstTouched, lengthBetween, sequenceOf, sequenceOfDocument } from './sequence'
import type { Sequence } from './sequence'
import { textOfNode } from './serialise'
import { writtenOf } from './source-record'

/** Returns the number of the line, from 1, that an offset of the document's text stands in. Costs what changed since it was last asked for. */
export const lineAt = (document: Document, offset: number, keepsSpace: KeepsSpace): number =>
  1 + endsBefore(sequenceOfDocument(document, keepsSpace), offset)

/** The line ends before an offset that counts from the begin of the sequence. */
function endsBefore(sequence: Sequence, offset: number): number {
  const { open, nodes, close, depth, keeps, printing } = sequence
  if (offset <= open.length) return countLineEnds(open.slice(0, offset))
  const index = firstTouched(sequence, offset - open.length)
  const before = countLineEnds(open) + endsBetween(sequence, index)
  const rest = offset - open.length - lengthBetween(sequence, 0, index)
  const node = nodes[index]
  if (node === undefined) return before + countLineEnds(close.slice(0, rest))
  const leading = sequence.leading(index)
  const inNode = rest - leading.length
  if (inNode <= 0) return before + countLineEnds(leading.slice(0, rest))
  const within =
    node.kind === 'element'
      ? endsBefore(sequenceOf(node, depth, keeps, printing), inNode)
      : countLineEnds(textOfNode(node, depth, keeps, printing).slice(0, inNode))
  return before + countLineEnds(leading) + within
}

/** The line ends of the nodes before an index, each with the white space before it. */
function endsBetween(sequence: Sequence, to: number): number {
  if (sequence.nodes.length >= shortest) return sumsOf(sequence)[to] ?? 0
  let ends = 0
  for (let index = 0; index < to; index += 1) ends += endsAt(sequence, index)
  return ends
}

/** By the nodes of a long row, how many lines end before each of them, and for which row. */
const sums = new WeakMap<readonly Node[], { readonly row: Row; readonly ends: Float64Array }>()

function sumsOf(sequence: Sequence): Float64Array {
  const { nodes, row } = sequence
  const known = sums.get(nodes)
  if (known?.row.keeps === row.keeps && known.row.isMixed === row.isMixed) return known.ends
  const ends = new Float64Array(nodes.length + 1)
  for (let index = 0; index < nodes.length; index += 1) ends[index + 1] = (ends[index] ?? 0) + endsAt(sequence, index)
  sums.set(nodes, { row, ends })
  return ends
}

function endsAt(sequence: Sequence, index: number): number {
  const node = sequence.nodes[index]
  return node === undefined ? 0 : countLineEnds(sequence.leading(index)) + endsIn(node, sequence)
}

/** By node, how many line ends it has, which depends on whether white space around it is content. */
const counted = new WeakMap<Node, { readonly isKept: boolean; readonly ends: number }>()

function endsIn(node: Node, { depth, keeps, printing }: Sequence): number {
  const known = counted.get(node)
  if (known?.isKept === keeps) return known.ends
  const isWritten = node.kind !== 'element' || writtenOf(node)?.whole === node
  const ends = isWritten
    ? countLineEnds(textOfNode(node, depth, keeps, printing))
    : endsBefore(sequenceOf(node, depth, keeps, printing), Infinity)
  counted.set(node, { isKept: keeps, ends })
  return ends
}
