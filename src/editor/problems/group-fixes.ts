import type { Document } from '../../model/node'
import type { Problem } from '../../model/problem'
import type { Work } from '../../model/work'
import { groupFixing } from '../../group-fixes'
import { fixableIn } from '../../validation/fixes/fixable'
import type { FixGroup } from '../../validation/fixes/fixable'
import { currentKind } from '../document/current'
import { editing } from '../document/edits'
import { announce } from '../view/view'
import { currentProblems } from './problems'

/** What the repair of a group makes of a document. */
export interface GroupFix {
  readonly before: Document
  readonly after: Document
  /** How many problems there were. */
  readonly count: number
}

/** Looks for what the repair of the group makes of the open document, as work that can be interrupted. */
export function* fixingGroup(before: Document, group: FixGroup): Work<GroupFix> {
  const problems = currentProblems()
  const after = yield* groupFixing(before, group, currentKind(), visibleIn(problems))
  return { before, after, count: fixableIn(problems, group).length }
}

/** Gives what makes the repair of the open document as one step, as work that can be interrupted; nothing is changed until then. */
export function* applyingGroup({ before, after, count }: GroupFix): Work<() => void> {
  const label = `fix ${count} ${count === 1 ? 'problem' : 'problems'}`
  // What nobody has looked at is not repaired.
  const finish = yield* editing(label, function* (document): Work<Document> {
    yield
    return document === before ? after : document
  })
  return () => {
    if (finish() === null) announce('Fixes applied. Problems lists what is left.', { hasUndo: true })
  }
}

/** Returns whether a problem is of a kind that the user wants to see there. */
function visibleIn(problems: readonly Problem[]): (problem: Problem) => boolean {
  const visible = new Set(problems.map(({ rule, nodeId }) => `${rule} ${nodeId}`))
  return ({ rule, nodeId }) => visible.has(`${rule} ${nodeId}`)
}
