import type { NodeId } from '../../model/node'
import { fixesOf, rootOfDocument } from '../../model/problem'
import type { Level, Problem } from '../../model/problem'
import { repairedBy } from '../engine/rule'

/** How many problems of each level there are. */
export type Counts = Readonly<Record<Level, number>>

/** What was found at an element and below it: a tree of problems that shares every part in which nothing changed. */
export interface Judged {
  readonly problems: readonly Problem[]
  /** Only the children in which something was found. */
  readonly children: readonly Judged[]
  readonly counts: Counts
  /** The element takes this many bytes or more, however it is laid out. */
  readonly leastBytes: number
}

/** The counts of every element in which nothing was found. */
export const zero: Counts = { error: 0, warning: 0, info: 0 }

/** Returns how many problems these are with those of the parts. */
export function summed(problems: readonly Problem[], parts: readonly Judged[]): Counts {
  if (problems.length === 0 && parts.length === 0) return zero
  const sum = { ...zero }
  for (const problem of problems) sum[problem.level] += 1
  for (const { counts } of parts) {
    sum.error += counts.error
    sum.warning += counts.warning
    sum.info += counts.info
  }
  return sum
}

/** Returns what was found at an element with other problems of it before its own. */
export function preceded(problems: readonly Problem[], judged: Judged): Judged {
  if (problems.length === 0) return judged
  return {
    problems: [...problems, ...judged.problems],
    children: judged.children,
    counts: summed(problems, [judged]),
    leastBytes: judged.leastBytes,
  }
}

/** Returns all that was found at the root and below it, in document order. */
export function listOf(judged: Judged, root: NodeId): readonly Problem[] {
  const list: Problem[] = []
  addTo(list, judged)
  for (const [index, problem] of list.entries()) list[index] = onRoot(problem, root)
  return list
}

const resolved = new WeakMap<Problem, { readonly root: NodeId; readonly problem: Problem }>()

function addTo(list: Problem[], judged: Judged): void {
  for (const problem of judged.problems) list.push(problem)
  for (const child of judged.children) addTo(list, child)
}

/** Returns the problem with the id of the root where a fix repairs the root; the same one as long as the root has its id. */
function onRoot(problem: Problem, root: NodeId): Problem {
  if (problem.fix === undefined || !fixesOf(problem).some(({ on }) => on === rootOfDocument)) return problem
  const known = resolved.get(problem)
  if (known?.root === root) return known.problem
  const fixes = fixesOf(problem).map((fix) => (fix.on === rootOfDocument ? { ...fix, on: root } : fix))
  const made = { ...problem, ...repairedBy(fixes) }
  resolved.set(problem, { root, problem: made })
  return made
}
