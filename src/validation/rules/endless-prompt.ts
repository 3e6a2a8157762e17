import { childElements } from '../../model/content'
import { listens } from '../../running/run-of'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { finiteLoop } from '../fixes/finite-loop'
import { stopOf } from '../flow/steps'

/** A prompt comes to its end: the time in which the caller may answer is counted after it. */
export const endlessPrompt: ElementRule = {
  id: 'endless-prompt',
  says: 'A prompt ends: the caller’s time starts after it.',
  passes: '<GetDigits action="https://example.com/"><Speak loop="2">Press a key</Speak></GetDigits><Hangup/>',
  fails: '<GetDigits action="https://example.com/"><Speak loop="0">Press a key</Speak></GetDigits><Hangup/>',
  of: listens,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const endless = childElements(element).find((child) => stopOf(child) === 'repeats')
    if (endless === undefined) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected a prompt that comes to its end, found <${endless.name}> with loop "0"`,
        title: `Let <${endless.name}> end: set loop to 1 or more`,
        consequence: 'A caller who enters nothing hears it until someone hangs up: the time to answer is counted after it.',
        source: 'Plivo docs',
        nodeId: endless.id,
        fix: finiteLoop(endless),
      },
    ]
  },
}
