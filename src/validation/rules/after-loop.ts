import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { runsInOrder, stepsOf, stopOf } from '../flow/steps'
import { nodesBehind, removalBehind, wordsFor } from './behind'

/** Nothing stands after a step that repeats until the call ends. */
export const afterLoop: ElementRule = {
  id: 'after-loop',
  judge(element, spec, kind) {
    if (kind !== 'voice' || !runsInOrder(spec)) return nothing
    const { end } = stepsOf(element)
    if (end === null || stopOf(end.node) !== 'repeats') return nothing
    const behind = nodesBehind(element, end.index)
    const [first] = behind
    if (first === undefined) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected nothing after <${end.node.name}> with loop "0", found ${wordsFor(behind)}`,
        consequence: 'The call does not get there: loop="0" repeats until someone hangs up.',
        source: 'Plivo docs',
        nodeId: first.id,
        fix: removalBehind(element, behind),
      },
    ]
  },
}
