import type { Document, ElementNode, Node } from '../../model/node'
import { isClosedTag, leadingsOf, outerLeading, outerTrailing, trailingOf } from './gaps'
import type { KeepsSpace, Printing } from './gaps'
import { lengthIn, lengthOfNode, outerNodes, rowOf } from './measure'
import { indexAt, offsetsOf, shortest } from './offsets'
import type { Row } from './offsets'
import { head, textOfNode } from './serialise'
import { endTag, startTag } from './start-tag'

/** An element or a document as it prints: `open`, its nodes each after its white space, `close`. */
export interface Sequence {
  readonly open: string
  readonly nodes: readonly Node[]
  readonly close: string
  /** The depth of the nodes, and whether white space between them is content. */
  readonly depth: number
  readonly keeps: boolean
  readonly printing: Printing
  readonly leading: (index: number) => string
  readonly row: Row
}

/** Returns the document as a sequence of what stands beside the root and the root. */
export function sequenceOfDocument(document: Document, keepsSpace: KeepsSpace): Sequence {
  const nodes = outerNodes(document)
  const printing: Printing = { keepsSpace, eol: document.eol }
  const leading = (index: number): string => {
    const node = nodes[index]
    return node === undefined ? '' : outerLeading(document, node)
  }
  const lengthAt = (index: number): number => {
    const node = nodes[index]
    return node === undefined ? 0 : leading(index).length + lengthOfNode(node, 0, false, printing)
  }
  const row: Row = { of: 'units', nodes, depth: 0, keeps: false, isMixed: false, eol: document.eol, lengthAt }
  return { open: head(document), nodes, close: outerTrailing(document), depth: 0, keeps: false, printing, leading, row }
}

/** Returns the element as a sequence of its children; `depth` is its own. */
export function sequenceOf(element: ElementNode, depth: number, isKept: boolean, printing: Printing): Sequence {
  const keeps = isKept || printing.keepsSpace(element.name)
  const trailing = trailingOf(element, keeps, depth, printing.eol)
  const isClosed = isClosedTag(element, trailing)
  return {
    open: startTag(element, isClosed),
    nodes: element.children,
    close: isClosed ? '' : trailing + endTag(element),
    depth: depth + 1,
    keeps,
    printing,
    leading: leadingsOf(element, keeps, depth + 1, printing.eol),
    row: rowOf(element, depth + 1, keeps, printing),
  }
}

/** Returns the length of the nodes from `from` up to `to`, each with the white space before it. */
export const lengthBetween = (sequence: Sequence, from: number, to: number): number => lengthIn(sequence.row, from, to)

/**
 * Returns the index of the first node that ends at or behind an offset from the begin of the first; the number of nodes where
 * none does.
 */
export function firstTouched({ nodes, row }: Sequence, offset: number): number {
  if (nodes.length >= shortest) {
    let index = indexAt(offsetsOf(row), offset)
    while (index > 0 && lengthIn(row, 0, index) >= offset) index -= 1
    return index
  }
  let to = 0
  for (let index = 0; index < nodes.length; index += 1) {
    to += row.lengthAt(index)
    if (to >= offset) return index
  }
  return nodes.length
}

/** Returns the text of the nodes from `from` up to `to`, each with the white space before it. */
export function textBetween(sequence: Sequence, from: number, to: number): string {
  const { nodes, depth, keeps, printing } = sequence
  let text = ''
  for (let index = from; index < to; index += 1) {
    const node = nodes[index]
    if (node !== undefined) text += sequence.leading(index) + textOfNode(node, depth, keeps, printing)
  }
  return text
}
