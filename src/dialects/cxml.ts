import { inherit } from './table'
import type { Table } from './table'
import { record } from './twiml/record'
import { twiml } from './twiml/twiml'

/** https://developer.signalwire.com/compatibility-api/cxml: TwiML with another owner. */
export const cxml: Table = inherit(twiml, {
  Record: {
    ...record,
    unsaid: [
      ...record.unsaid,
      {
        kind: 'note',
        theirs: 'the document ends with a recording',
        ours: 'the answer of action, or the next step, runs',
        source: 'SignalWire docs: Record',
      },
    ],
  },
  Verto: { to: 'comment', why: 'Give the person a Plivo endpoint: <User>sip:name@phone.plivo.com</User>.' },
  Denoise: { to: 'comment', why: 'Plivo has noiseCancellation on <Stream> alone.' },
})
