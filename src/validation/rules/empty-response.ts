import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'

/** The answer to a call holds a step; the answer to a message may well be empty. */
export const emptyResponse: ElementRule = {
  id: 'empty-response',
  says: 'A call reply has at least one step.',
  passes: '<Hangup/>',
  fails: '<Response/>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    if (element.children.some((child) => child.kind !== 'comment')) return nothing
    return [
      {
        level: 'warning',
        ...(element.children.length === 0 && { isOmission: true }),
        message: `<${element.name}>: expected a step for the call, found nothing`,
        title: 'This call has no steps yet',
        consequence: 'The call ends at once; the caller hears nothing.',
        source: 'Plivo docs; engine',
      },
    ]
  },
}
