import { specOf } from '../../catalogue/index'
import { listens } from '../../running/run-of'
import { fallbackStep } from '../fixes/fallback-step'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { skill } from '../engine/source-words'
import { stepsOf } from '../flow/steps'

/** Behind a step that waits for the caller stands what happens when nothing is entered. */
export const noFallback: ElementRule = {
  id: 'no-fallback',
  says: 'A step that waits for the caller has a fallback after it.',
  passes: '<GetInput action="https://example.com/"/><Speak>Goodbye</Speak>',
  fails: '<GetInput action="https://example.com/"/>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const { last } = stepsOf(element)
    const spec = last && specOf(last.name)
    if (!last || !spec || !listens(spec)) return nothing
    return [
      {
        level: 'info',
        isOmission: true,
        message: `<${element.name}>: expected a step after <${last.name}> for callers who enter nothing, found the end`,
        title: `Add a step after <${last.name}> for callers who enter nothing`,
        consequence: 'A caller who enters nothing hears silence, and the call ends.',
        source: skill,
        nodeId: last.id,
        fix: fallbackStep(element, last),
      },
    ]
  },
}
