import type { ElementNode } from '../../model/node'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { docs, skill } from '../engine/source-words'
import { movedBefore } from '../fixes/moved-before'
import { stepsNamed, stepsOf } from '../flow/steps'
import { runOf } from '../../running/run-of'

const recorder = 'Record'

/** A recording in the background begins before the conversation that it is to record. */
export const recordOrder: ElementRule = {
  id: 'record-order',
  says: 'A background recording starts before what it records.',
  passes: '<Record recordSession="true"/><Dial><Number>14155550100</Number></Dial>',
  fails: '<Dial><Number>14155550100</Number></Dial><Record recordSession="true"/>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice' || !stepsNamed(element, recorder).some(isInBackground)) return nothing
    let first: ElementNode | null = null
    let late: ElementNode | null = null
    for (const step of stepsOf(element).notable) {
      if (step.name === 'Dial' || (step.name === 'Stream' && !isBeside(step))) {
        // What is recorded may still come.
        if (late !== null) return nothing
        first ??= step
      } else if (first !== null && step.name === recorder && isInBackground(step)) late ??= step
    }
    if (first === null || late === null) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected <Record> before <${first.name}>, found it behind`,
        title: `Move <Record> before <${first.name}>`,
        consequence: `The recording starts only when the conversation is over, so it misses the conversation.${first.name === 'Stream' ? ' One Plivo page shows this order, for what follows the stream.' : ''}`,
        source: first.name === 'Stream' ? `${docs}; ${skill}` : skill,
        nodeId: late.id,
        fix: movedBefore(element, late, first),
      },
    ]
  },
}

/** Returns whether a step runs beside those behind it: a stream that they do not wait for is not over when they run. */
const isBeside = (step: ElementNode): boolean => runOf(step)?.isBeside === true

const isInBackground = ({ attributes }: ElementNode) =>
  attributes.get('recordSession') === 'true' || attributes.get('startOnDialAnswer') === 'true'
