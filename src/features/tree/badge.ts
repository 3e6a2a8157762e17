import { specOf } from '../../catalogue'
import type { ElementNode, Node, NodeId } from '../../model/node'
import type { Level, Problem } from '../../model/problem'
import type { DocumentKind } from '../../validation/rule'
import { afterEnd } from '../../validation/rules/after-end'
import { problemsByNode, problemsOf, subtreeCounts } from '../../validation/validate'

/** The worst level of a row's problems, and how many of that level there are. */
export interface Badge {
  readonly level: Level
  readonly count: number
}

const LEVELS: readonly Level[] = ['error', 'warning', 'info']

/** The problems of a row, with those of the rows that it hides while it is closed; null when there are none. */
export function badgeOf(
  node: Node,
  parent: ElementNode | null,
  isClosed: boolean,
  kind: DocumentKind,
  problems: readonly Problem[],
): Badge | null {
  if (node.kind !== 'element') return null
  const own = problemsByNode(problems).get(node.id) ?? []
  if (!isClosed && own.length === 0) return null
  // What the parent says of the row is not counted below the row.
  const place = parent?.name ?? null
  const below = isClosed ? subtreeCounts(node, kind, place) : null
  const counted = isClosed ? problemsOf(node, kind, place) : []
  for (const level of LEVELS) {
    const isSuch = (problem: Problem): boolean => problem.level === level
    const count = own.filter(isSuch).length + (below?.[level] ?? 0) - counted.filter(isSuch).length
    if (count > 0) return { level, count }
  }
  return null
}

/** Whether the call never comes to the node, because a step before it ends the document. */
export function isUnreachable(node: Node, parent: ElementNode | null, position: number, problems: readonly Problem[]): boolean {
  if (parent === null || node.kind === 'comment' || node.kind === 'instruction') return false
  const dead = deadIn(problems)
  return dead.ids.size > 0 && position > stepsThatRun(parent, dead)
}

/** The first steps that never run, and for the elements asked about how many of their children come before one. */
interface Dead {
  readonly ids: ReadonlySet<NodeId>
  readonly before: WeakMap<ElementNode, number>
}

const known = new WeakMap<readonly Problem[], Dead>()

function deadIn(problems: readonly Problem[]): Dead {
  const found = known.get(problems)
  if (found) return found
  const ids = new Set<NodeId>()
  for (const problem of problems) if (problem.rule === afterEnd.id) ids.add(problem.nodeId)
  const dead = { ids, before: new WeakMap<ElementNode, number>() }
  known.set(problems, dead)
  return dead
}

function stepsThatRun(parent: ElementNode, { ids, before }: Dead): number {
  const counted = before.get(parent)
  if (counted !== undefined) return counted
  const first = parent.children.findIndex((child) => ids.has(child.id))
  const count = first < 0 ? Infinity : first
  before.set(parent, count)
  return count
}

/** A badge in words: "2 warnings". */
export function badgeText({ level, count }: Badge): string {
  const word = level === 'info' ? 'note' : level
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Whether Plivo knows no such element. */
export function isUnknown(node: Node): boolean {
  return node.kind === 'element' && specOf(node.name) === undefined
}
