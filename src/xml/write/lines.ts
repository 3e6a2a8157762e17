import type { Document } from '../../model/node'
import { countLineEnds } from '../../syntax/lines'
import type { KeepsSpace } from './gaps'
import { firstTouched, lengthBetween, sequenceOf, sequenceOfDocument } from './sequence'
import type { Sequence } from './sequence'
import { textOfNode } from './serialise'
import { tallyOf } from './tally'

const lineEnds = tallyOf('lines', countLineEnds)

/** Returns the number of the line, from 1, that an offset of the document's text stands in. Costs what changed since it was last asked for. */
export const lineAt = (document: Document, offset: number, keepsSpace: KeepsSpace): number =>
  1 + endsBefore(sequenceOfDocument(document, keepsSpace), offset)

/** Returns the number of line ends before an offset that counts from the begin of the sequence. */
function endsBefore(sequence: Sequence, offset: number): number {
  const { open, nodes, close, depth, keeps, printing } = sequence
  if (offset <= open.length) return countLineEnds(open.slice(0, offset))
  const index = firstTouched(sequence, offset - open.length)
  const before = countLineEnds(open) + lineEnds.before(sequence, index)
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
