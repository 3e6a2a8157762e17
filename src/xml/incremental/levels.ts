import type { Document, ElementNode } from '../../model/node'
import type { TextChange } from '../../syntax/text-change'
import type { KeepsSpace } from '../write/gaps'
import { lengthOfNode } from '../write/measure'
import { rangeOf } from '../write/ranges'
import { firstTouched, lengthBetween, sequenceOf, sequenceOfDocument } from '../write/sequence'
import type { Sequence } from '../write/sequence'

/** An element around the change, and where its text begins. */
export interface Level {
  readonly element: ElementNode
  readonly index: number
  readonly from: number
  readonly sequence: Sequence
}

/** Returns the elements whose text the change lies in, outermost first. */
export function levelsAround(document: Document, change: TextChange, keepsSpace: KeepsSpace): readonly Level[] {
  const { printing } = sequenceOfDocument(document, keepsSpace)
  const root = rangeOf(document, [], keepsSpace)
  const levels: Level[] = []
  if (change.from <= root.from || change.to >= root.to) return levels
  let level: Level | null = {
    element: document.root,
    index: -1,
    from: root.from,
    sequence: sequenceOf(document.root, 0, false, printing),
  }
  while (level !== null) {
    levels.push(level)
    level = levelBelow(level, change)
  }
  return levels
}

/** Returns the child element that the change lies strictly inside of, or null. */
function levelBelow({ from, sequence }: Level, change: TextChange): Level | null {
  const begin = from + sequence.open.length
  const index = firstTouched(sequence, change.from - begin + 1)
  const node = sequence.nodes[index]
  if (node?.kind !== 'element') return null
  const at = begin + lengthBetween(sequence, 0, index) + sequence.leading(index).length
  const to = at + lengthOfNode(node, sequence.depth, sequence.keeps, sequence.printing)
  if (change.from <= at || change.to >= to) return null
  return { element: node, index, from: at, sequence: sequenceOf(node, sequence.depth, sequence.keeps, sequence.printing) }
}

/** Returns the length of the text of an element that stands in the place of the level's. */
export function lengthAt(level: Level, levels: readonly Level[], element: ElementNode): number {
  const isKept = levels[levels.indexOf(level) - 1]?.sequence.keeps ?? false
  return lengthOfNode(element, level.sequence.depth - 1, isKept, level.sequence.printing)
}

/** The children of an element that are read again: from the child `first` up to `last`, and their place in the text. */
export interface Touched {
  readonly first: number
  readonly last: number
  readonly from: number
}

/** Returns the children that the change touches, with their neighbours that are text. */
export function touchedBy({ from, sequence }: Level, change: TextChange): Touched {
  const { nodes, row } = sequence
  const begin = from + sequence.open.length
  let first = Math.min(firstTouched(sequence, change.from - begin), Math.max(0, nodes.length - 1))
  let last = first
  for (let at = begin + lengthBetween(sequence, 0, first); last < nodes.length && at <= change.to; last += 1)
    at += row.lengthAt(last)
  while (first > 0 && nodes[first - 1]?.kind === 'text') first -= 1
  while (last < nodes.length && nodes[last]?.kind === 'text') last += 1
  return { first, last: Math.max(last, Math.min(nodes.length, first + 1)), from: begin + lengthBetween(sequence, 0, first) }
}
