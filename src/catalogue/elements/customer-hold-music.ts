import { element } from '../spec'

/** A name in the Go SDK that Plivo does not document. */
export const CustomerHoldMusic = element({
  category: 'voice',
  picture: 'music',
  status: 'sdk-only',
  doc: 'A name in the Go SDK that Plivo does not document.',
  docUrl: 'https://github.com/plivo/plivo-go',
  content: 'elements',
  children: [],
  attributes: {},
  sources: ['go'],
})
