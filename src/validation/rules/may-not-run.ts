import { waysOf } from '../../running/run-of'
import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { stepsOf } from '../flow/steps'
import { nodesBehind, wordsFor } from './behind'

/** Behind a step whose action URL answers with the next steps, what stands here may not run; Plivo's own pages disagree, so it is only said. */
export const mayNotRun: ElementRule = {
  id: 'may-not-run',
  says: 'Steps that must run do not follow one whose action returns the next steps.',
  passes: '<Dial action="https://example.com/"><Number>14155550100</Number></Dial>',
  fails: '<Dial action="https://example.com/"><Number>14155550100</Number></Dial><Speak>Bye</Speak>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const { handover } = stepsOf(element)
    if (handover === null) return nothing
    const { node, index } = handover
    const behind = nodesBehind(element, index)
    const [first] = behind
    const url = waysOf(node).find(({ then }) => then === 'takesOver')?.request?.attribute ?? null
    if (first === undefined || url === null) return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected nothing that has to run after <${node.name}> with ${url}, found ${wordsFor(behind)}`,
        title: `${wordsFor(behind)} may be skipped: the reply of ${url} replaces ${behind.length === 1 ? 'it' : 'them'}`,
        consequence: 'Set redirect to false if these steps must run.',
        source: 'engine; a sample of Plivo docs counts on the contrary',
        nodeId: first.id,
        fix: {
          label: `Set redirect of <${node.name}> to "false"`,
          on: node.id,
          edit: (step) => withAttribute(step, 'redirect', 'false'),
        },
      },
    ]
  },
}
