import type { Fix, Problem } from '../../model/problem'

/** A problem that can be repaired. */
export type Fixable = Problem & { readonly fix: Fix }

/** What is repaired together: all problems of a rule, or all whose repair nobody need look at. */
export type FixGroup = { readonly rule: string } | 'safe'

export const isFixable = (problem: Problem): problem is Fixable => problem.fix !== undefined

/** Returns the problems of a group that can be repaired, in document order. */
export function fixableIn(problems: readonly Problem[], group: FixGroup): readonly Fixable[] {
  return problems
    .filter(isFixable)
    .filter((problem) => (group === 'safe' ? problem.fix.isSafe === true : problem.rule === group.rule))
}
