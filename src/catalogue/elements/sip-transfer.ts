import { element } from '../spec'
import { sipUri } from '../types'

/** Hands the call to a SIP address, in Plivo’s old open-source engine only. */
export const SIPTransfer = element({
  category: 'voice',
  picture: 'forwarded call',
  status: 'framework-only',
  doc: 'Hands the call to a SIP address, in Plivo’s old open-source engine only.',
  docUrl: 'https://github.com/plivo/plivoframework',
  content: 'text',
  text: { type: sipUri, label: 'Text: SIP address', doc: 'The SIP address that takes the call.', required: true },
  children: [],
  attributes: {},
  sources: ['engine'],
})
