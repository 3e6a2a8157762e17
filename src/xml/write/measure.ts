import type { Document, ElementNode, Node } from '../../model/node'
import { isClosedTag, leadingsOf, outerLeading, outerTrailing, trailingOf } from './gaps'
import type { Printing, KeepsSpace } from './gaps'
import { isMixed } from './mixed'
import { offsetAt, offsetsOf, shortest } from './offsets'
import type { Row } from './offsets'
import { head, textOfNode } from './serialise'
import { sourceRecordOf, sourceRecordOfDocument } from './source-record'
import { endTag, startTag } from './start-tag'

/** The length a node had, and for what: canonical layout depends on the depth and the line end. */
interface Measured {
  readonly depth: number
  readonly isKept: boolean
  readonly eol: number
  readonly length: number
}

const measured = new WeakMap<Node, Measured>()

/** Returns the length of the text of the document. */
export function lengthOf(document: Document, keepsSpace: KeepsSpace): number {
  const record = sourceRecordOfDocument(document)
  if (record?.whole === document) return record.source.length
  const printing: Printing = { keepsSpace, eol: document.eol }
  let length = head(document).length + outerTrailing(document).length
  for (const node of outerNodes(document)) {
    length += outerLeading(document, node).length + lengthOfNode(node, 0, false, printing)
  }
  return length
}

/** Returns what stands beside the root and the root, in order. */
export function outerNodes(document: Document): readonly Node[] {
  return [...document.prolog, document.root, ...document.epilog]
}

/** Returns the length of the text of one node, without the white space before it. */
export function lengthOfNode(node: Node, depth: number, isKept: boolean, printing: Printing): number {
  const record = sourceRecordOf(node)
  if (record?.whole === node) return record.to - record.from
  const known = measured.get(node)
  const eol = printing.eol.length
  if (known !== undefined && known.depth === depth && known.isKept === isKept && known.eol === eol) return known.length
  const length =
    node.kind === 'element' ? lengthOfElement(node, depth, isKept, printing) : textOfNode(node, depth, isKept, printing).length
  measured.set(node, { depth, isKept, eol, length })
  return length
}

/** Returns the row that the children of the element are; `depth` is the children's. */
export function rowOf(element: ElementNode, depth: number, keeps: boolean, printing: Printing): Row {
  const { children } = element
  const leading = leadingsOf(element, keeps, depth, printing.eol)
  return {
    of: 'units',
    nodes: children,
    depth,
    keeps,
    isMixed: isMixed(element),
    eol: printing.eol,
    lengthAt: (index) => {
      const child = children[index]
      return child === undefined ? 0 : leading(index).length + lengthOfNode(child, depth, keeps, printing)
    },
  }
}

/** Returns the length of the nodes of the row from `from` up to `to`, each with the white space before it. */
export function lengthIn(row: Row, from: number, to: number): number {
  if (row.nodes.length >= shortest) {
    const offsets = offsetsOf(row)
    return offsetAt(offsets, to) - offsetAt(offsets, from)
  }
  let length = 0
  for (let index = from; index < to; index += 1) length += row.lengthAt(index)
  return length
}

function lengthOfElement(element: ElementNode, depth: number, isKept: boolean, printing: Printing): number {
  const keeps = isKept || printing.keepsSpace(element.name)
  const trailing = trailingOf(element, keeps, depth, printing.eol)
  if (isClosedTag(element, trailing)) return startTag(element, true).length
  const inner = lengthIn(rowOf(element, depth + 1, keeps, printing), 0, element.children.length)
  return startTag(element, false).length + inner + trailing.length + endTag(element).length
}
