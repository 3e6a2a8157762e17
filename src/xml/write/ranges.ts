import type { Document, Node, Path } from '../../model/node'
import type { KeepsSpace } from './gaps'
import { lengthOfNode } from './measure'
import { firstTouched, lengthBetween, sequenceOf, sequenceOfDocument } from './sequence'
import type { Sequence } from './sequence'
import { attributeSpan } from './start-tag'

/** Offsets into the text of a document. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Returns where the node at `path` stands in the text, without the white space before it; an empty range where there is none. */
export function rangeOf(document: Document, path: Path, keepsSpace: KeepsSpace): Range {
  const place = placeOf(document, path, keepsSpace)
  if (place === null) return { from: 0, to: 0 }
  const { node, from, sequence } = place
  return { from, to: from + lengthOfNode(node, sequence.depth, sequence.keeps, sequence.printing) }
}

/** Returns where the attribute of the element at `path` stands, from its name to its closing quote; null where there is none. */
export function attributeRangeOf(document: Document, path: Path, name: string, keepsSpace: KeepsSpace): Range | null {
  const place = placeOf(document, path, keepsSpace)
  if (place?.node.kind !== 'element') return null
  const { node, from, sequence } = place
  const span = attributeSpan(sequenceOf(node, sequence.depth, sequence.keeps, sequence.printing).open, name)
  return span === null ? null : { from: from + span.nameFrom, to: from + span.valueTo + 1 }
}

/** Returns the path to the innermost node that `offset` touches; white space before a node belongs to the element around it. */
export function pathAt(document: Document, offset: number, keepsSpace: KeepsSpace): Path {
  const path: number[] = []
  const outer = sequenceOfDocument(document, keepsSpace)
  const root = rangeOf(document, [], keepsSpace)
  let sequence = sequenceOf(document.root, 0, false, outer.printing)
  let start = root.from
  if (offset < root.from || offset > root.to) return path
  for (;;) {
    const found = childAt(sequence, start, offset)
    if (found === null) return path
    path.push(found.index)
    if (found.node.kind !== 'element') return path
    start = found.from
    sequence = sequenceOf(found.node, sequence.depth, sequence.keeps, sequence.printing)
  }
}

interface Place {
  readonly node: Node
  readonly from: number
  /** The sequence the node stands in. */
  readonly sequence: Sequence
}

function placeOf(document: Document, path: Path, keepsSpace: KeepsSpace): Place | null {
  let sequence = sequenceOfDocument(document, keepsSpace)
  let node: Node = document.root
  let index = document.prolog.length
  let from = 0
  for (let depth = 0; ; depth += 1) {
    from += sequence.open.length + lengthBetween(sequence, 0, index) + sequence.leading(index).length
    const next = path[depth]
    if (next === undefined) return { node, from, sequence }
    if (node.kind !== 'element') return null
    const child: Node | undefined = node.children[next]
    if (child === undefined) return null
    sequence = sequenceOf(node, sequence.depth, sequence.keeps, sequence.printing)
    node = child
    index = next
  }
}

function childAt(sequence: Sequence, start: number, offset: number): { node: Node; index: number; from: number } | null {
  const begin = start + sequence.open.length
  if (offset < begin) return null
  for (let index = firstTouched(sequence, offset - begin); index < sequence.nodes.length; index += 1) {
    const node = sequence.nodes[index]
    const from = begin + lengthBetween(sequence, 0, index) + sequence.leading(index).length
    if (node === undefined || offset < from) return null
    const to = from + lengthOfNode(node, sequence.depth, sequence.keeps, sequence.printing)
    if (offset < to || (offset === to && node.kind === 'text')) return { node, index, from }
  }
  return null
}
