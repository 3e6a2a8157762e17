import { allSources } from '../provenance'
import { agreed } from '../run'
import { element } from '../spec'

/** Contains the steps Plivo runs, from top to bottom. */
export const Response = element({
  category: 'root',
  picture: 'reply',
  status: 'current',
  doc: 'Contains the steps Plivo runs, from top to bottom.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/overview',
  content: 'elements',
  children: [
    'Speak',
    'Play',
    'Wait',
    'GetInput',
    'GetDigits',
    'Dial',
    'Conference',
    'MultiPartyCall',
    'Record',
    'Stream',
    'DTMF',
    'PreAnswer',
    'Redirect',
    'Hangup',
    'Message',
  ],
  toleratedChildren: { GetSpeech: ['engine'], Notify: ['engine'], SIPTransfer: ['engine'] },
  runs: [
    { answers: 'never', takes: { kind: 'none' }, children: 'steps', outcomes: [{ on: 'done', then: 'ends', evidence: agreed }] },
  ],
  attributes: {},
  sources: allSources.sources,
})
