import type { ElementNode } from '../../model/node'
import type { Fix, Problem } from '../../model/problem'
import { runOf, turnOf } from '../../running/run-of'

/** All that is said about an element by itself, without what is known already. */
export type Judge = (element: ElementNode) => readonly Problem[]

/**
 * Returns the problems, of which only those keep a safe fix by which they go and none comes. What a fix uncovers that is as
 * safe to repair, such as the value behind a wrong name, it repairs with it.
 */
export function withProvenFixes(problems: readonly Problem[], element: ElementNode, judge: Judge): readonly Problem[] {
  if (!problems.some(({ fix }) => fix?.isSafe)) return problems
  const before = judge(element)
  return problems.map((problem) => {
    const { fix, nodeId } = problem
    if (!fix?.isSafe || nodeId !== element.id) return problem
    return { ...problem, fix: provenFix(problem, fix, element, before, judge) ?? withoutSafety(fix) }
  })
}

/** Above this an element is not judged once more for each of its fixes. */
const mostAttributes = 64

/** So much is repaired with a fix that uncovers it at most: of one value that is its notation, entry by entry. */
const mostUncovered = 4

/** Returns the fix with those of what it uncovers; null where its problem stays, one is added, or other steps run than before. */
function provenFix(problem: Problem, fix: Fix, element: ElementNode, before: readonly Problem[], judge: Judge): Fix | null {
  if (element.attributes.size > mostAttributes) return null
  const others: Fix[] = []
  let now = element
  let next = fix.edit(element)
  // What takes the element away adds nothing.
  if (next === null) return fix
  while (next !== null && next !== now && runsAlike(element, next)) {
    now = next
    const after = judge(next)
    if (after.some((other) => isSame(other, problem))) return null
    const [uncovered] = addedTo(before, after)
    if (uncovered === undefined) return inOne(fix, others)
    if (uncovered.nodeId !== now.id || !uncovered.fix?.isSafe || others.length === mostUncovered) return null
    others.push(uncovered.fix)
    next = uncovered.fix.edit(now)
  }
  return null
}

/** Returns the problems that were not there before; of two alike one may have been. */
function addedTo(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const left = [...before]
  return after.filter((problem) => {
    const index = left.findIndex((known) => isSame(known, problem))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** Returns the fix, and behind it the others, as one. */
function inOne(fix: Fix, others: readonly Fix[]): Fix {
  if (others.length === 0) return fix
  return {
    ...fix,
    label: [fix.label, ...others.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))].join(', '),
    edit: (element) => others.reduce((now, { edit }) => now && edit(now), fix.edit(element)),
  }
}

/** Returns whether the steps around the element run as before; their problems are judged with its parent. */
function runsAlike(before: ElementNode, after: ElementNode): boolean {
  return turnOf(before) === turnOf(after) && (runOf(before)?.isBeside ?? false) === (runOf(after)?.isBeside ?? false)
}

function isSame(left: Problem, right: Problem): boolean {
  return left.nodeId === right.nodeId && left.rule === right.rule && left.message === right.message
}

function withoutSafety({ label, edit }: Fix): Fix {
  return { label, edit }
}
