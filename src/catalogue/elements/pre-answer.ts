import { allSources } from '../provenance'
import { goesOn } from '../run'
import { element } from '../spec'

/** Lets the caller hear something before the call is answered and billed. */
export const PreAnswer = element({
  category: 'control',
  picture: 'ringing',
  status: 'current',
  doc: 'Lets the caller hear something before the call is answered and billed.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'elements',
  children: ['Speak', 'Play', 'Wait'],
  toleratedChildren: {
    GetDigits: ['engine', 'python', 'ruby', 'node', 'php', 'csharp', 'go'],
    Redirect: ['engine', 'python', 'ruby', 'node', 'php', 'csharp', 'go'],
    Message: ['python', 'ruby', 'node', 'php', 'csharp', 'go'],
    DTMF: ['python', 'ruby', 'node', 'php', 'csharp', 'go'],
    GetSpeech: ['engine'],
    SIPTransfer: ['engine'],
  },
  runs: [{ answers: 'never', takes: { kind: 'none' }, children: 'steps', outcomes: [goesOn] }],
  attributes: {},
  sources: allSources.sources,
})
