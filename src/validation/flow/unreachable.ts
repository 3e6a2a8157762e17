import type { ElementNode, Node, Path } from '../../model/node'
import { specOf } from '../../catalogue'
import type { DocumentKind } from '../../model/document-metadata'
import { waysOf } from '../../running/run-of'
import { runsInOrder, stepsOf, stopOf } from './steps'
import type { Steps } from './steps'

/** From which child on nothing runs, and why. */
export interface DeadEnd {
  /** The index among the children of the first one that does not run. */
  readonly from: number
  readonly reason: string
}

/** Returns where the steps inside `parent` stop running; null where all run. The same element gives the same answer. */
export function deadEndOf(parent: ElementNode, kind: DocumentKind): DeadEnd | null {
  const spec = specOf(parent.name)
  if (kind !== 'voice' || spec === undefined || !runsInOrder(spec)) return null
  const { end } = stepsOf(parent)
  return end && { from: end.index + 1, reason: `never runs: <${end.node.name}> before it ${whyItStops(end.node)}` }
}

/** Returns why the node at `path` below `root` never runs; null where it may run. Comments and instructions do not run anyway. */
export function whyUnreachable(root: ElementNode, path: Path, kind: DocumentKind): string | null {
  let node: Node | undefined = root
  let reason: string | null = null
  for (const index of path) {
    if (node?.kind !== 'element') return null
    const dead = deadEndOf(node, kind)
    if (dead !== null && index >= dead.from) reason ??= dead.reason
    node = node.children[index]
  }
  return node === undefined || node.kind === 'comment' || node.kind === 'instruction' ? null : reason
}

function stepsIn(step: ElementNode): Steps | null {
  const spec = specOf(step.name)
  return spec && runsInOrder(spec) ? stepsOf(step) : null
}

/** Returns why nothing runs behind the step, in words that are a part of a sentence about it. */
function whyItStops(step: ElementNode): string {
  if (stopOf(step) === 'repeats') return 'repeats until the call ends'
  const inner = stepsIn(step)?.end
  if (inner) return whyItStops(inner.node)
  return waysOf(step).some(({ then }) => then === 'takesOver') ? 'continues with another document' : 'ends the call'
}
