import type { ElementNode } from '../../model/node'
import { runOf } from '../../running/run-of'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { movedBefore } from '../fixes/moved-before'
import { meantName } from '../fixes/nearest'
import { stepsNamed } from '../flow/steps'

const early = 'PreAnswer'

/** What is heard before the call is answered stands before the first step that answers it. */
export const latePreAnswer: ElementRule = {
  id: 'late-pre-answer',
  says: 'A <PreAnswer> comes before the first step that answers the call.',
  passes: '<PreAnswer><Speak>One moment</Speak></PreAnswer><Speak>Hello</Speak>',
  fails: '<Speak>Hello</Speak><PreAnswer><Speak>One moment</Speak></PreAnswer>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const late = stepsNamed(element, early).at(-1)
    if (late === undefined) return nothing
    const answering = element.children.find((child) => child === late || (child.kind === 'element' && answers(child)))
    if (answering === undefined || answering === late || answering.kind !== 'element') return nothing
    const name = meantName(answering.name)
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected <${early}> before the call is answered, found it after <${name}>`,
        title: `Move <${early}> before <${name}>`,
        consequence: `<${name}> answers the call first, so the caller hears this only after billing has started.`,
        source: 'engine; Plivo docs',
        nodeId: late.id,
        fix: movedBefore(element, late, answering),
      },
    ]
  },
}

const answers = (step: ElementNode): boolean => {
  const name = meantName(step.name)
  return name !== early && runOf(name === step.name ? step : { ...step, name })?.answers === 'before'
}
