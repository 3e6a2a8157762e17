import type { Document, ElementNode, Node } from '../model/node'
import { isMixed } from './layout'
import type { KeepsSpace } from './build'
import { withLeading, withTrailing, writtenOf } from './written'

/** The document without what was written for it, so that it prints canonical; what people wrote as content stays. */
export function format(document: Document, keepsSpace: KeepsSpace): Document {
  const root = formatted(document.root, false, keepsSpace)
  const { written, ...rest } = document
  void written
  return {
    ...rest,
    prolog: document.prolog.map(bare),
    root: root.kind === 'element' ? root : document.root,
    epilog: document.epilog.map(bare),
  }
}

/** The node with its children as they print canonical. In mixed content the white space is kept, since it may be meant. */
export function formatted(node: Node, isMeant: boolean, keepsSpace: KeepsSpace): Node {
  const layout = isMeant ? writtenOf(node) : undefined
  if (node.kind !== 'element') return withLeading(bare(node), layout?.leading ?? null)
  const children = node.children.map((child) => formatted(child, isMeant || isMixed(node), keepsSpace))
  const element: ElementNode = withLeading({ ...bare(node), children }, layout?.leading ?? null)
  return layout || isMixed(node) ? withTrailing(element, writtenOf(node)?.trailing ?? null) : element
}

function bare<N extends { readonly written?: object }>(node: N): N {
  if (node.written === undefined) return node
  const copy = { ...node }
  delete (copy as { written?: unknown }).written
  return copy
}
