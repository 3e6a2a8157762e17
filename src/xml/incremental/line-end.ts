import type { Document, LineEnd, Node } from '../../model/node'
import { firstLineEnd } from '../../syntax/characters'
import type { TextChange } from '../../syntax/text-change'
import type { KeepsSpace } from '../write/gaps'
import { lengthBetween, sequenceOf, sequenceOfDocument, textBetween } from '../write/sequence'
import type { Sequence } from '../write/sequence'
import { textOfNode } from '../write/serialise'
import { touchedBy } from './levels'
import type { Level } from './levels'

/** Returns the first line end of the text of the document, which is read no further; a line feed where it has none. */
export function lineEndOf(document: Document, keepsSpace: KeepsSpace): LineEnd {
  let found = ''
  for (const piece of pieces(sequenceOfDocument(document, keepsSpace))) {
    const at = found === '' ? piece.search(/[\r\n]/) : 0
    if (at < 0) continue
    found += piece.slice(at, at + 2)
    if (found.length > 1) break
  }
  return firstLineEnd(found)
}

/** Returns whether line ends come, go, or stand right beside a change. */
export function mayMoveLineEnds(levels: readonly Level[], { from, to, insert }: TextChange): boolean {
  const level = levels.at(-1)
  if (level === undefined || /[\r\n]/.test(insert)) return true
  const { sequence } = level
  const tagTo = level.from + sequence.open.length
  const near = (text: string, start: number): boolean => /[\r\n]/.test(text.slice(from - 1 - start, to + 1 - start))
  if (to < tagTo) return near(sequence.open, level.from)
  const touched = touchedBy(level, { from: from - 1, to: to + 1, insert })
  if (from <= tagTo || to >= touched.from + lengthBetween(sequence, touched.first, touched.last)) return true
  return near(textBetween(sequence, touched.first, touched.last), touched.from)
}

function* pieces(sequence: Sequence): Generator<string> {
  yield sequence.open
  for (const [index, node] of sequence.nodes.entries()) {
    yield sequence.leading(index)
    yield* piecesOf(node, sequence)
  }
  yield sequence.close
}

function* piecesOf(node: Node, { depth, keeps, printing }: Sequence): Generator<string> {
  if (node.kind === 'element') yield* pieces(sequenceOf(node, depth, keeps, printing))
  else yield textOfNode(node, depth, keeps, printing)
}
