import { pathAt } from '../../../core-page'
import type { Range } from '../../../core-page'
import { elementAt, nodeAt } from '../../../model/edit'
import type { Document, Node, NodeId, Path } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { placeOf } from '../../../editor/problems/place'

/** A problem and where it stands in the text. */
export interface PlacedProblem extends Range {
  readonly problem: Problem
}

/** Above this nobody can tell the lines apart. */
const mostPlaced = 300

/** Returns the problems of the nodes that stand between two offsets of the text; `slice` gives the text itself. */
export function problemsBetween(
  document: Document,
  byNode: ReadonlyMap<NodeId, readonly Problem[]>,
  from: number,
  to: number,
  slice: (from: number, to: number) => string,
): readonly PlacedProblem[] {
  const placed: PlacedProblem[] = []
  const last = pathAt(document, to)
  for (const { node, path } of nodesFrom(document, pathAt(document, from))) {
    if (isBehind(path, last) || placed.length >= mostPlaced) break
    for (const problem of (byNode.get(node.id) ?? []).slice(0, mostPlaced - placed.length))
      placed.push({ problem, ...placeOf(document, path, problem, slice) })
  }
  return placed
}

/** Yields the nodes in document order, beginning with the one at `start`. */
function* nodesFrom(document: Document, start: Path): Generator<{ readonly node: Node; readonly path: Path }> {
  let path: Path | null = start
  while (path) {
    const node = nodeAt(document, path)
    if (!node) return
    yield { node, path }
    path = node.kind === 'element' && node.children.length > 0 ? [...path, 0] : pathAfter(document, path)
  }
}

/** Returns the path of the next node in document order that does not stand in the one at `path`. */
function pathAfter(document: Document, path: Path): Path | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = path.slice(0, depth - 1)
    const next = (path[depth - 1] ?? 0) + 1
    if (next < (elementAt(document, parent)?.children.length ?? 0)) return [...parent, next]
  }
  return null
}

/** Returns whether `path` stands behind `last` and everything in it. */
function isBehind(path: Path, last: Path): boolean {
  for (let depth = 0; depth < last.length; depth += 1) {
    const difference = (path[depth] ?? -1) - (last[depth] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
