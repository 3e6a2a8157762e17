import { append } from './edit'
import type { Join } from './edit'
import type { Document, ElementNode, Node, NodeId } from './node'
import type { Work } from './work'

/** What becomes of an element; null removes it. */
export type ElementChange = (element: ElementNode) => ElementNode | null

/**
 * Returns the document with each element changed by what is listed under its id, in that order, all in one walk: an element is
 * changed before those that are in it then. The root stays where a change would remove it.
 */
export function* replaceElements(
  document: Document,
  changes: ReadonlyMap<NodeId, readonly ElementChange[]>,
  join: Join,
): Work<Document> {
  const changed = function* (element: ElementNode): Work<ElementNode | null> {
    let now = element
    for (const change of changes.get(element.id) ?? []) {
      const next = change(now)
      if (next === null) return null
      now = next
      yield
    }
    return yield* below(now)
  }
  const below = function* (element: ElementNode): Work<ElementNode> {
    yield
    const next: (Node | null)[] = []
    let isSame = true
    for (const child of element.children) {
      const there = child.kind === 'element' ? yield* changed(child) : child
      isSame &&= there === child
      next.push(there)
    }
    if (isSame) return element
    const children: Node[] = []
    for (const child of next) if (child !== null) append(children, child, join)
    return { ...element, children }
  }
  const root = (yield* changed(document.root)) ?? document.root
  return root === document.root ? document : { ...document, root }
}
