import { everywhere } from '../provenance'
import { element } from '../spec'

/** Holds everything Plivo should do, one step after the other from top to bottom. */
export const Response = element({
  category: 'root',
  status: 'current',
  doc: 'Holds everything Plivo should do, one step after the other from top to bottom.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/overview',
  content: 'elements',
  children: [
    'Speak',
    'Play',
    'GetDigits',
    'GetInput',
    'Record',
    'Dial',
    'Message',
    'Redirect',
    'Wait',
    'Hangup',
    'PreAnswer',
    'Conference',
    'DTMF',
    'MultiPartyCall',
    'Stream',
  ],
  toleratedChildren: { GetSpeech: ['engine'], Notify: ['engine'], SIPTransfer: ['engine'] },
  attributes: {},
  sources: everywhere.sources,
  example: '<Response><Speak>Hello.</Speak></Response>',
})
