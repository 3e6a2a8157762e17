import type { ElementNode } from '../../model/node'
import type { Fix, Problem } from '../../model/problem'
import { runOf, turnOf } from '../../running/run-of'

/** All that is said about an element by itself, without what is known already. */
export type Judge = (element: ElementNode) => readonly Problem[]

/** The problems, of which only those keep a safe fix by which they go and nothing comes that is not as safe to repair. */
export function withProvenFixes(problems: readonly Problem[], element: ElementNode, judge: Judge): readonly Problem[] {
  if (!problems.some(({ fix }) => fix?.isSafe)) return problems
  const before = judge(element)
  return problems.map((problem) => {
    const { fix, nodeId } = problem
    const isUnproven = fix?.isSafe && nodeId === element.id && !isHarmless(problem, fix, element, before, judge)
    return isUnproven ? withoutSafety(problem, fix) : problem
  })
}

/** Above this an element is not judged once more for each of its fixes. */
const mostAttributes = 64

function isHarmless(problem: Problem, fix: Fix, element: ElementNode, before: readonly Problem[], judge: Judge): boolean {
  if (element.attributes.size > mostAttributes) return false
  const next = fix.edit(element)
  if (next === null || next === element) return next === null
  if (!runsAlike(element, next)) return false
  const after = judge(next)
  if (after.some((other) => isSame(other, problem))) return false
  const fresh = after.filter((other) => !before.some((known) => isSame(known, other)))
  return fresh.every((other) => other.nodeId === next.id && other.fix?.isSafe && isHarmless(other, other.fix, next, after, judge))
}

/** Whether the steps around the element run as before; their problems are judged with its parent. */
function runsAlike(before: ElementNode, after: ElementNode): boolean {
  return turnOf(before) === turnOf(after) && (runOf(before)?.isBeside ?? false) === (runOf(after)?.isBeside ?? false)
}

function isSame(left: Problem, right: Problem): boolean {
  return left.nodeId === right.nodeId && left.rule === right.rule && left.message === right.message
}

function withoutSafety(problem: Problem, fix: Fix): Problem {
  const { label, edit } = fix
  return { ...problem, fix: { label, edit } }
}
