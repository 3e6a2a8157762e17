import { listens } from '../../running/run-of'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'

/** What a caller presses is told to somebody; where `action` is required its absence is an error of its own. */
export const digitsTold: ElementRule = {
  id: 'digits-told',
  says: 'Key presses are sent to your server.',
  passes: '<GetDigits action="https://example.com/"><Speak>Press a key</Speak></GetDigits><Hangup/>',
  fails: '<GetDigits><Speak>Press a key</Speak></GetDigits><Hangup/>',
  of: (spec) => listens(spec) && spec.attributes['action']?.required === undefined,
  judge(element, _spec, kind) {
    if (kind !== 'voice' || element.attributes.has('action')) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}> action: expected a URL for the keys, found nothing`,
        title: 'Enter a URL that gets the keys',
        consequence: 'Your server never gets the keys: whatever the caller presses, the next step runs.',
        source: 'engine; Plivo docs',
        attribute: 'action',
      },
    ]
  },
}
