import { locate, nodeAt } from '../model/edit'
import type { Document, NodeId, Path } from '../model/node'

/** Where a node was last found; tried first, because most edits leave most paths as they were. */
const lastPaths = new Map<NodeId, Path>()

/** The path of a node by its id, or null when the document has no such node. */
export function pathOf(document: Document, id: NodeId): Path | null {
  const last = lastPaths.get(id)
  if (last && nodeAt(document, last)?.id === id) return last
  const path = locate(document, id)
  if (lastPaths.size > 10_000) lastPaths.clear()
  if (path) lastPaths.set(id, path)
  return path
}

/** The paths of those nodes that the document has. */
export function pathsOf(document: Document | null, ids: Iterable<NodeId>): readonly Path[] {
  const paths: Path[] = []
  for (const id of ids) {
    const path = document && pathOf(document, id)
    if (path) paths.push(path)
  }
  return paths
}
