import type { Document, ElementNode, Node } from '../model/node'
import type { KeepsSpace } from './build'
import { isClosedTag, isMixed, leadingsOf, outerLeading, outerTrailing, trailingOf } from './layout'
import type { Printing } from './layout'
import { lengthOfNode, outerNodes } from './measure'
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
  readonly isMixed: boolean
  readonly printing: Printing
  readonly leading: (index: number) => string
}

/** The document as a sequence of what stands beside the root and the root. */
export function sequenceOfDocument(document: Document, keepsSpace: KeepsSpace): Sequence {
  const nodes = outerNodes(document)
  return {
    open: head(document),
    nodes,
    close: outerTrailing(document),
    depth: 0,
    keeps: false,
    isMixed: false,
    printing: { keepsSpace, eol: document.eol },
    leading: (index) => {
      const node = nodes[index]
      return node === undefined ? '' : outerLeading(document, node)
    },
  }
}

/** The element as a sequence of its children; `depth` is its own. */
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
    isMixed: isMixed(element),
    printing,
    leading: leadingsOf(element, keeps, depth + 1, printing.eol),
  }
}

/** The length of the nodes from `from` up to `to`, each with the white space before it. */
export function lengthBetween(sequence: Sequence, from: number, to: number): number {
  const { nodes, depth, keeps, printing } = sequence
  let length = 0
  for (let index = from; index < to; index += 1) {
    const node = nodes[index]
    if (node !== undefined) length += sequence.leading(index).length + lengthOfNode(node, depth, keeps, printing)
  }
  return length
}

/** The text of the nodes from `from` up to `to`, each with the white space before it. */
export function textBetween(sequence: Sequence, from: number, to: number): string {
  const { nodes, depth, keeps, printing } = sequence
  let text = ''
  for (let index = from; index < to; index += 1) {
    const node = nodes[index]
    if (node !== undefined) text += sequence.leading(index) + textOfNode(node, depth, keeps, printing)
  }
  return text
}
