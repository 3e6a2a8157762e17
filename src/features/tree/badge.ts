import { specOf } from '../../catalogue'
import type { ElementNode, Node, NodeId } from '../../model/node'
import type { Level, Problem } from '../../model/problem'
import type { DocumentKind } from '../../model/document-metadata'
import { deadEndOf } from '../../validation/flow/unreachable'
import { problemsByNode, problemsOf, subtreeCounts } from '../../validation/engine/validate'

/** The worst level of a row's problems, and how many of that level there are. */
export interface Badge {
  readonly level: Level
  readonly count: number
}

const levels: readonly Level[] = ['error', 'warning', 'info']

/**
 * Returns the badge for the problems of a row, with those of the rows that it hides while it is closed; null when there are
 * none.
 */
export function badgeOf(
  node: Node,
  parent: ElementNode | null,
  isClosed: boolean,
  kind: DocumentKind,
  problems: readonly Problem[],
  ignored: readonly Problem[] = [],
): Badge | null {
  if (node.kind !== 'element') return null
  const own = problemsByNode(problems).get(node.id) ?? []
  if (!isClosed && own.length === 0) return null
  // What the parent says of the row is not counted below the row.
  const place = parent?.name ?? null
  const below = isClosed ? subtreeCounts(node, kind, place) : null
  const counted = isClosed ? problemsOf(node, kind, place) : []
  const ignoredBelow = isClosed && ignored.length > 0 ? ignored.filter(({ nodeId }) => isBelow(node, nodeId)) : []
  for (const level of levels) {
    const isSuch = (problem: Problem): boolean => problem.level === level
    const count =
      own.filter(isSuch).length + (below?.[level] ?? 0) - counted.filter(isSuch).length - ignoredBelow.filter(isSuch).length
    if (count > 0) return { level, count }
  }
  return null
}

function isBelow(element: ElementNode, id: NodeId): boolean {
  return element.children.some((child) => child.id === id || (child.kind === 'element' && isBelow(child, id)))
}

/** Returns why the call never comes to the node inside the elements around it, from the root on; null where it may come. */
export function whyUnreachable(node: Node, around: readonly ElementNode[], kind: DocumentKind): string | null {
  if (node.kind === 'comment' || node.kind === 'instruction') return null
  for (const [depth, parent] of around.entries()) {
    const dead = deadEndOf(parent, kind)
    if (dead !== null && parent.children.indexOf(around[depth + 1] ?? node, dead.from) >= 0) return dead.reason
  }
  return null
}

/** Returns a badge in words: "2 warnings". */
export function badgeText({ level, count }: Badge): string {
  const word = level === 'info' ? 'note' : level
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Returns whether Plivo knows no such element. */
export function isUnknown(node: Node): boolean {
  return node.kind === 'element' && specOf(node.name) === undefined
}
