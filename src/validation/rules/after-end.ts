import type { ElementNode } from '../../model/node'
import { waysOf } from '../../running/run-of'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { runsInOrder, stepsOf, stopOf } from '../flow/steps'
import { nodesBehind, removalBehind, wordsFor } from './behind'

/** Nothing stands after a step that ends the document; the first step that does not run is named, with the number of those behind it. */
export const afterEnd: ElementRule = {
  id: 'after-end',
  says: 'No steps follow one that ends the call.',
  passes: '<Speak>Bye</Speak><Hangup/>',
  fails: '<Hangup/><Speak>Bye</Speak>',
  of: runsInOrder,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const { end } = stepsOf(element)
    if (end === null || stopOf(end.node) !== 'ends') return nothing
    const behind = nodesBehind(element, end.index)
    const [first] = behind
    if (first === undefined) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected nothing after <${end.node.name}>, found ${wordsFor(behind)}`,
        title: `${wordsFor(behind)} never ${behind.length === 1 ? 'runs' : 'run'} after <${end.node.name}>`,
        consequence: `The call never gets there: ${whyOver(enderIn(end.node))}.`,
        source: 'Plivo docs; engine',
        nodeId: first.id,
        fix: removalBehind(element, behind),
      },
    ]
  },
}

function whyOver(step: ElementNode): string {
  const url = waysOf(step).find(({ then }) => then === 'takesOver')?.request?.attribute ?? null
  return url === null ? `<${step.name}> ends the call` : `the reply of ${url} replaces these steps`
}

/** Returns the step itself, or the one inside it that ends the document. */
function enderIn(step: ElementNode): ElementNode {
  return stepsOf(step).end?.node ?? step
}
