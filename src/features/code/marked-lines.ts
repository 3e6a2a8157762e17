import type { Line } from '../../codegen/writers/line'
import { nodeAt } from '../../model/edit'
import type { Document, Node, NodeId, Path } from '../../model/node'
import { pathsOf } from '../../editor/paths'

/**
 * Returns the indices of the lines that stand for the nodes and all that is in them; of the root only its own lines, since
 * all the rest is in it.
 */
export function markedLines(lines: readonly Line[], document: Document, ids: Iterable<NodeId>): ReadonlySet<number> {
  const own = linesByNode(lines)
  const found = new Set<number>()
  for (const path of pathsOf(document, ids)) {
    for (const index of linesAt(path)) found.add(index)
  }
  return found

  function linesAt(path: Path): readonly number[] {
    const node = nodeAt(document, path)
    if (!node) return []
    const all = path.length === 0 ? (own.get(node.id) ?? []) : linesWithin(node)
    // A text that the program passes together with its element has no line of its own.
    return all.length > 0 || path.length === 0 ? all : (own.get(nodeAt(document, path.slice(0, -1))?.id ?? node.id) ?? [])
  }

  function linesWithin(node: Node): readonly number[] {
    const mine = own.get(node.id) ?? []
    return node.kind === 'element' ? [...mine, ...node.children.flatMap(linesWithin)] : mine
  }
}

const known = new WeakMap<readonly Line[], ReadonlyMap<NodeId, readonly number[]>>()

/**
 * Returns the indices of the lines of each node. The same lines give the same map: a step of the selection looks at none of
 * them again.
 */
function linesByNode(lines: readonly Line[]): ReadonlyMap<NodeId, readonly number[]> {
  const found = known.get(lines)
  if (found) return found
  const own = new Map<NodeId, number[]>()
  lines.forEach(({ nodeId }, index) => {
    if (nodeId === undefined) return
    const mine = own.get(nodeId)
    if (mine) mine.push(index)
    else own.set(nodeId, [index])
  })
  known.set(lines, own)
  return own
}
