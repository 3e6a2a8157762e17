import type { Document, ElementNode, NodeId } from '../../model/node'
import { runOf } from '../../running/run-of'
import type { Moment } from '../../simulation/call/moment'
import type { CallMarks } from './tried-call'

/**
 * Returns what the tree of a document shows of a call that came to a moment: where it is, and the steps that it did not come to.
 */
export function marksOf({ question, log }: Moment, document: Document): CallMarks {
  const here = question === null ? null : question.kind === 'step' ? question.nodeId : question.request.nodeId
  const reached = new Set<NodeId>()
  for (const { nodeId } of log) if (nodeId !== null) reached.add(nodeId)
  if (here !== null) reached.add(here)
  const unreached = new Set<NodeId>()
  const look = (row: ElementNode): void => {
    for (const step of row.children) {
      if (step.kind !== 'element') continue
      if (!holdsOne(step, reached)) unreached.add(step.id)
      else if (runOf(step)?.children === 'steps') look(step)
    }
  }
  look(document.root)
  return { here, unreached }
}

/** Returns the marks from before where the ones of now say the same, so that nothing is drawn again. */
export function sameMarks(before: CallMarks | undefined, now: CallMarks): CallMarks {
  const isSame =
    before !== undefined &&
    before.here === now.here &&
    before.unreached.size === now.unreached.size &&
    [...now.unreached].every((id) => before.unreached.has(id))
  return isSame ? before : now
}

function holdsOne(element: ElementNode, ids: ReadonlySet<NodeId>): boolean {
  return ids.has(element.id) || element.children.some((child) => child.kind === 'element' && holdsOne(child, ids))
}
