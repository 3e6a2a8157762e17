import type { ElementNode } from '../../model/node'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { skill } from '../engine/source-words'
import { movedBefore } from '../fixes/moved-before'
import { stepsOf } from '../flow/steps'

/** A recording in the background begins before the conversation that it is to record. */
export const recordOrder: ElementRule = {
  id: 'record-order',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    let first: ElementNode | null = null
    let late: ElementNode | null = null
    for (const step of stepsOf(element).notable) {
      if (recorded.has(step.name)) {
        // What is recorded may still come.
        if (late !== null) return nothing
        first ??= step
      } else if (first !== null && step.name === 'Record' && isInBackground(step)) late ??= step
    }
    if (first === null || late === null) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected <Record> before <${first.name}>, found it behind`,
        title: `Move <Record> before <${first.name}>`,
        consequence: 'The recording starts only when the conversation is over, so it misses the conversation.',
        source: skill,
        nodeId: late.id,
        fix: movedBefore(element, late, first),
      },
    ]
  },
}

const recorded: ReadonlySet<string> = new Set(['Dial', 'Stream'])

const isInBackground = ({ attributes }: ElementNode) =>
  attributes.get('recordSession') === 'true' || attributes.get('startOnDialAnswer') === 'true'
