import { inherit } from './table'
import type { Table } from './table'
import { lostOf } from './twiml/lost'
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
  ...lostOf('cXML'),
})
