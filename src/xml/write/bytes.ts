import type { Document, ElementNode, Node } from '../../model/node'
import { bytesBeyondUnits } from '../../syntax/characters'
import { isClosedTag, trailingOf } from './gaps'
import type { KeepsSpace, Printing } from './gaps'
import { lengthOf, outerNodes } from './measure'
import { offsetAt, offsetsOf, shortest } from './offsets'
import type { Row } from './offsets'
import { head, textOfNode } from './serialise'
import { writtenOf, writtenOfDocument } from './source-record'
import { endTag, startTag } from './start-tag'

// The white space between nodes is ASCII, of which each UTF-16 unit is one byte, and no half of a character is printed that could
// join another: the bytes beyond the units are those of each node by itself, at any depth.

/** Returns the size of the document's text in bytes of UTF-8. Costs what changed since it was last asked for. */
export const bytesOf = (document: Document, keepsSpace: KeepsSpace): number =>
  lengthOf(document, keepsSpace) + beyondIn(document, keepsSpace)

/** The bytes beyond the UTF-16 units that a node had, and for what. */
interface Measured {
  readonly isKept: boolean
  readonly eol: string
  readonly beyond: number
}

const measured = new WeakMap<Node, Measured>()
const whole = new WeakMap<Document, number>()

function beyondIn(document: Document, keepsSpace: KeepsSpace): number {
  const written = writtenOfDocument(document)
  if (written?.whole === document) {
    const known = whole.get(document) ?? bytesBeyondUnits(written.source)
    whole.set(document, known)
    return known
  }
  const printing: Printing = { keepsSpace, eol: document.eol }
  return outerNodes(document).reduce(
    (beyond, node) => beyond + beyondOfNode(node, false, printing),
    bytesBeyondUnits(head(document)),
  )
}

function beyondOfNode(node: Node, isKept: boolean, printing: Printing): number {
  const { eol } = printing
  const known = measured.get(node)
  if (known?.isKept === isKept && known.eol === eol) return known.beyond
  const beyond = measure(node, isKept, printing)
  measured.set(node, { isKept, eol, beyond })
  return beyond
}

function measure(node: Node, isKept: boolean, printing: Printing): number {
  const written = writtenOf(node)
  if (written?.whole === node) return bytesBeyondUnits(written.source, written.from, written.to)
  if (node.kind !== 'element') return bytesBeyondUnits(textOfNode(node, 0, isKept, printing))
  const keeps = isKept || printing.keepsSpace(node.name)
  const isClosed = isClosedTag(node, trailingOf(node, keeps, 0, printing.eol))
  const tags = bytesBeyondUnits(startTag(node, isClosed)) + (isClosed ? 0 : bytesBeyondUnits(endTag(node)))
  return tags + beyondOfChildren(node, keeps, printing)
}

function beyondOfChildren({ children: nodes }: ElementNode, keeps: boolean, printing: Printing): number {
  const beyondAt = (index: number): number => {
    const node = nodes[index]
    return node === undefined ? 0 : beyondOfNode(node, keeps, printing)
  }
  if (nodes.length >= shortest) {
    const row: Row = { of: 'bytes', nodes, depth: 0, keeps, isMixed: false, eol: printing.eol, lengthAt: beyondAt }
    return offsetAt(offsetsOf(row), nodes.length)
  }
  let beyond = 0
  for (let index = 0; index < nodes.length; index += 1) beyond += beyondAt(index)
  return beyond
}
