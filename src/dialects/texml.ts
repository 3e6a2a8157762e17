import type { ElementNode } from '../model/node'
import { methodQuestion } from './questions'
import { inherit } from './table'
import type { AttributeRow, ElementRow, Table, Unsaid } from './table'
import { gather } from './twiml/gather'
import { lostOf } from './twiml/lost'
import { record } from './twiml/record'
import { twiml } from './twiml/twiml'

const docs = 'Telnyx docs'

/** Its action has no default, and the application says the method. */
const method: Unsaid = {
  kind: 'ask',
  to: 'method',
  unless: ['method'],
  when: ({ attributes }) => attributes.has('action'),
  theirs: 'the method of the application',
  why: 'Plivo uses POST by default.',
  source: `${docs}: Gather`,
  question: methodQuestion,
}

const isOwn = (unsaid: Unsaid): boolean => unsaid.kind !== 'address'

function gatherOfTelnyx(element: ElementNode): ElementRow {
  const row = gather(element)
  return {
    ...row,
    attributes: {
      ...row.attributes,
      maxDigits: { kind: 'number', to: [{ name: 'numDigits', least: 1 }] },
      minDigits: { kind: 'lost', why: 'Plivo also sends fewer keys. Count them on your server.', source: `${docs}: Gather` },
      invalidDigitsAction: {
        kind: 'lost',
        why: 'Use invalidDigitsSound of <GetDigits>: it plays a sound and keeps listening.',
        source: `${docs}: Gather`,
      },
    },
    unsaid: [...(row.unsaid ?? []).filter(isOwn), method],
  }
}

const endless = (name: string, most: string) =>
  ({
    kind: 'words',
    to: name,
    words: { '0': { outcome: 'changed', set: { [name]: most }, why: 'In TeXML, 0 means no limit.' } },
    source: `${docs}: Record`,
  }) as const

const recordOfTelnyx: ElementRow = {
  ...record,
  attributes: { ...record.attributes, timeout: endless('timeout', '3600'), maxLength: endless('maxLength', '14400') },
  unsaid: [
    {
      kind: 'set',
      unless: ['timeout'],
      set: { timeout: '3600' },
      theirs: 'no timeout by default',
      why: 'Plivo stops after 15 seconds of silence by default.',
      source: `${docs}: Record; Plivo docs`,
    },
    ...record.unsaid.filter((unsaid: Unsaid) => isOwn(unsaid) && !unsaid.unless?.includes('timeout')),
  ],
}

const timeout: AttributeRow = { kind: 'number', to: [{ name: 'timeout', least: 1 }] }

/** https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs */
export const texml: Table = inherit(twiml, {
  Gather: gatherOfTelnyx,
  Record: recordOfTelnyx,
  Dial: (element) => {
    const row = typeof twiml.Dial === 'function' ? twiml.Dial(element) : { to: 'Dial' as const }
    if (row.to !== 'Dial') return row
    return { ...row, attributes: { ...row.attributes, timeout, fromDisplayName: { kind: 'as', to: 'callerName' } } }
  },
  ...lostOf('TeXML'),
})
