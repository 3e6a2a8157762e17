import { elementAt } from '../../model/edit'
import type { ElementNode, NodeId } from '../../model/node'
import { currentDocument } from '../document/current'
import { focusedNode, reveal, setClosed } from '../document/selected'

/** Closes every element of the tree below the root; the focus goes up to what is still seen. */
export function collapseAll(): void {
  const current = currentDocument()
  if (!current) return
  const closed = new Set<NodeId>()
  const visit = (element: ElementNode): void => {
    for (const child of element.children) {
      if (child.kind !== 'element' || child.children.length === 0) continue
      closed.add(child.id)
      visit(child)
    }
  }
  visit(current.root)
  setClosed(closed)
  const focused = focusedNode()
  const top = focused && focused.path.length > 1 ? elementAt(current, focused.path.slice(0, 1)) : undefined
  if (top) reveal(top.id)
}
