import type { NodeId } from '../../model/node'
import type { Problem } from '../../model/problem'

/** Returns the problems by the element to which each leads. The same array gives the same map. */
export function problemsByNode(problems: readonly Problem[]): ReadonlyMap<NodeId, readonly Problem[]> {
  const known = indexes.get(problems)
  if (known !== undefined) return known
  const groups = new Map<NodeId, Problem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.nodeId)
    if (group === undefined) groups.set(problem.nodeId, [problem])
    else group.push(problem)
  }
  indexes.set(problems, groups)
  return groups
}

const indexes = new WeakMap<readonly Problem[], ReadonlyMap<NodeId, readonly Problem[]>>()
