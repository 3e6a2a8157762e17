import type { Document, ElementNode, Node } from '../model/node'
import { isMixed } from './mixed'
import type { KeepsSpace } from './build'
import { withLeading, withTrailing, writtenOf } from './written'

/** The document without what was written for it, so that it prints canonical; what people wrote as content stays. */
export function format(document: Document, keepsSpace: KeepsSpace): Document {
  const root = formatted(document.root, false, keepsSpace)
  const { declaration, eol, bom } = document
  return {
    prolog: document.prolog.map(bare),
    root: root.kind === 'element' ? root : document.root,
    epilog: document.epilog.map(bare),
    declaration,
    eol,
    bom,
  }
}

/** The node with its children as they print canonical. In mixed content the white space is kept, since it may be meant. */
export function formatted(node: Node, isMeant: boolean, keepsSpace: KeepsSpace): Node {
  const layout = isMeant ? writtenOf(node) : undefined
  if (node.kind !== 'element') return layout === undefined ? bare(node) : withLeading(bare(node), layout.leading)
  const isInside = isMeant || isMixed(node)
  const children = node.children.map((child) => formatted(child, isInside, keepsSpace))
  const element: ElementNode = { id: node.id, kind: 'element', name: node.name, attributes: node.attributes, children }
  if (!isInside) return element
  return withTrailing(withLeading(element, layout?.leading ?? null), writtenOf(node)?.trailing ?? null)
}

/** The node without what was written for it. */
function bare<N extends Node>(node: N): N
function bare(node: Node): Node {
  if (node.written === undefined || node.kind === 'element') return node
  const { id, text } = node
  return node.kind === 'instruction' ? { id, kind: node.kind, target: node.target, text } : { id, kind: node.kind, text }
}
