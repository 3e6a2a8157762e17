import { specOf } from '../../catalogue'
import type { ElementNode, Node } from '../../model/node'
import type { Level, Problem } from '../../model/problem'
import type { DocumentKind } from '../../validation/rule'
import { afterEnd } from '../../validation/rules/after-end'
import { problemsByNode, problemsOf, subtreeCounts } from '../../validation/validate'

/** The worst level of a row's problems, and how many of that level there are. */
export interface Badge {
  readonly level: Level
  readonly count: number
}

const AFTER_END = afterEnd.id
const LEVELS: readonly Level[] = ['error', 'warning', 'info']

/** The problems of a row, with those of the rows that it hides while it is closed; null when there are none. */
export function badgeOf(node: Node, parent: ElementNode | null, kind: DocumentKind, isClosed: boolean): Badge | null {
  if (node.kind !== 'element') return null
  const fromParent = (parent && problemsByNode(problemsOf(parent, kind)).get(node.id)) ?? []
  const inPlace = problemsOf(node, kind, parent?.name ?? null)
  const own = [...fromParent, ...inPlace.filter((problem) => problem.nodeId === node.id)]
  const below = isClosed ? subtreeCounts(node, kind, parent?.name ?? null) : null
  for (const level of LEVELS) {
    const seen = (below ? fromParent : own).filter((problem) => problem.level === level).length
    const count = seen + (below?.[level] ?? 0)
    if (count > 0) return { level, count }
  }
  return null
}

/** Whether the call never comes to the node, because a step before it ends the document. */
export function isUnreachable(node: Node, parent: ElementNode | null, position: number, kind: DocumentKind): boolean {
  if (parent === null || node.kind === 'comment' || node.kind === 'instruction') return false
  return position > stepsThatRun(parent, problemsOf(parent, kind))
}

const counts = new WeakMap<readonly Problem[], number>()

/** How many children come before the first that never runs. */
function stepsThatRun(parent: ElementNode, problems: readonly Problem[]): number {
  const known = counts.get(problems)
  if (known !== undefined) return known
  const problem = problems.find(({ rule }) => rule === AFTER_END)
  const count = problem ? parent.children.findIndex((child) => child.id === problem.nodeId) : Infinity
  counts.set(problems, count)
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
