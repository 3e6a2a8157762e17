import { runOf } from '../../running/run-of'
import { withoutAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { stepsOf } from '../flow/steps'

/** A step that ends the call later has something behind it that runs until then. */
export const scheduledHangup: ElementRule = {
  id: 'scheduled-hangup',
  says: 'Steps that run until the hangup follow a delayed <Hangup>.',
  passes: '<Hangup schedule="60"/><Play>https://example.com/a.mp3</Play>',
  fails: '<Play>https://example.com/a.mp3</Play><Hangup schedule="60"/>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const { last } = stepsOf(element)
    const later = last === null ? null : (runOf(last)?.endsAfter ?? null)
    if (last === null || later === null) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected steps after <${last.name}> with ${later}, found the end`,
        title: `Add steps after <${last.name}>, or it ends the call at once`,
        consequence: 'The call ends at once, not after the delay.',
        source: 'Plivo docs (older page)',
        nodeId: last.id,
        attribute: later,
        fix: { label: `Remove ${later}`, edit: (hangup) => withoutAttribute(hangup, later) },
      },
    ]
  },
}
