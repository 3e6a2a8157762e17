import { locate, nodeAt } from '../model/edit'
import type { Document, Node, NodeId, Path } from '../model/node'

/** Where a node was last found; tried first, because most edits leave most paths as they were. */
const lastPaths = new Map<NodeId, Path>()

/** Returns the path of a node by its id, or null when the document has no such node. */
export function pathOf(document: Document, id: NodeId): Path | null {
  const last = lastPaths.get(id)
  if (last && nodeAt(document, last)?.id === id) return last
  const path = locate(document, id)
  if (lastPaths.size > 10_000) lastPaths.clear()
  if (path) lastPaths.set(id, path)
  return path
}

/** Returns the paths of those nodes that the document has; of many in document order, since one walk finds them all. */
export function pathsOf(document: Document | null, ids: Iterable<NodeId>): readonly Path[] {
  const sought = new Set(ids)
  if (!document || sought.size === 0) return []
  if (sought.size < few) return [...sought].flatMap((id) => [pathOf(document, id)].filter((path) => path !== null))
  const paths: Path[] = []
  const visit = (node: Node, path: Path): void => {
    if (sought.has(node.id)) paths.push(path)
    if (node.kind === 'element') node.children.forEach((child, index) => visit(child, [...path, index]))
  }
  visit(document.root, [])
  return paths
}

/** So many nodes are looked for one by one. */
const few = 8
