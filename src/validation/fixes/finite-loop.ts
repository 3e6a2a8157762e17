import type { ElementNode, NodeId } from '../../model/node'
import type { Fix } from '../../model/problem'
import { stopOf } from '../flow/steps'
import { counted } from '../values/value-problem'
import { withAttribute } from './element-edit'

/** Lets a step, or those inside it, play once instead of until the call ends. */
export function finiteLoop(step: ElementNode): Fix {
  const endless = endlessIn(step)
  const ids: ReadonlySet<NodeId> = new Set(endless.map(({ id }) => id))
  const what = endless.length === 1 ? `<${endless[0]?.name ?? ''}>` : counted(endless.length, 'step')
  return { label: `Set loop of ${what} to "1"`, on: step.id, edit: (element) => playedOnce(element, ids) }
}

function endlessIn(step: ElementNode): readonly ElementNode[] {
  if (stopOf(step) !== 'repeats') return []
  if (step.attributes.get('loop') === '0') return [step]
  return step.children.flatMap((child) => (child.kind === 'element' ? endlessIn(child) : []))
}

function playedOnce(element: ElementNode, ids: ReadonlySet<NodeId>): ElementNode {
  if (ids.has(element.id)) return withAttribute(element, 'loop', '1')
  const children = element.children.map((child) => (child.kind === 'element' ? playedOnce(child, ids) : child))
  return children.every((child, index) => child === element.children[index]) ? element : { ...element, children }
}
