import type { ElementNode } from '../../model/node'
import { methodRow } from '../table'
import type { AttributeRow, ElementRow, Table } from '../table'
import { dial } from './dial'
import { gather } from './gather'
import { lostOf } from './lost'
import { isMessaging, messages } from './message'
import { record } from './record'
import { speech } from './speech'
import { streams } from './stream'

const reason: AttributeRow = { kind: 'as', to: 'reason' }

const messaging: ElementRow = {
  to: 'Response',
  children: { Redirect: { to: 'comment', why: 'Plivo has no <Redirect> in replies to messages. Return the final XML at once.' } },
}

/** https://www.twilio.com/docs/voice/twiml and https://www.twilio.com/docs/messaging/twiml */
export const twiml: Table = {
  Response: (root: ElementNode): ElementRow => (isMessaging(root) ? messaging : { to: 'Response' }),
  ...speech,
  Gather: gather,
  ...dial,
  Record: record,
  ...streams,
  ...messages,
  Redirect: { to: 'Redirect', attributes: { method: methodRow('method') }, text: { kind: 'url', topics: ['call'] } },
  Reject: {
    to: 'Hangup',
    why: 'As the first step it ends the call unanswered and unbilled, as in TwiML.',
    attributes: { reason },
    unsaid: [
      { kind: 'set', unless: ['reason'], outcome: 'same', set: { reason: 'rejected' }, theirs: 'reason rejected by default' },
    ],
  },
  Hangup: { to: 'Hangup' },
  ...lostOf('TwiML'),
}
