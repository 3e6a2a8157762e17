import { specOf } from '../../catalogue/index'
import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { stepsOf } from '../flow/steps'
import { nodesBehind, wordsFor } from './behind'

/** Behind a step whose action URL answers with the next steps, what stands here may not run; Plivo's own pages disagree, so it is only said. */
export const mayNotRun: ElementRule = {
  id: 'may-not-run',
  judge(element, spec, kind) {
    if (kind === 'message' || spec.category !== 'root') return nothing
    const { handover } = stepsOf(element)
    if (handover === null) return nothing
    const { node, index } = handover
    const behind = nodesBehind(element, index)
    const [first] = behind
    const way = specOf(node.name)?.handsOver
    if (first === undefined || way === undefined) return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected nothing that has to run after <${node.name}> with ${way.to}, found ${wordsFor(behind)}`,
        consequence: `The answer of ${way.to} takes the place of these steps: they run only where Plivo does not get one.`,
        source: 'engine; a sample of Plivo docs counts on the contrary',
        nodeId: first.id,
        fix: {
          label: `Set ${way.redirect} of <${node.name}> to "false"`,
          on: node.id,
          edit: (step) => withAttribute(step, way.redirect, 'false'),
        },
      },
    ]
  },
}
