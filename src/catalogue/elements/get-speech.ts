import { common, more } from '../attribute'
import { engineAlone } from '../provenance'
import { element } from '../spec'
import { fromOne, method, text, xmlUrl, yesNo } from '../types'

/** Listens to speech in Plivo’s old open-source engine; use GetInput instead. */
export const GetSpeech = element({
  category: 'voice',
  picture: 'microphone',
  status: 'framework-only',
  doc: 'Listens to speech in Plivo’s old open-source engine; use GetInput instead.',
  docUrl: 'https://github.com/plivo/plivoframework',
  content: 'elements',
  children: [],
  toleratedChildren: { Speak: ['engine'], Play: ['engine'], Wait: ['engine'] },
  attributes: {
    grammar: common(text, 'Grammar', 'The name of the grammar that lists what can be understood.', engineAlone, {
      required: true,
    }),
    engine: common(text, 'Engine', 'The speech engine on the server.', engineAlone, { default: 'pocketsphinx' }),
    action: more(xmlUrl, 'Action URL', 'Gets what was understood.', engineAlone),
    method: more(method, 'HTTP method', 'The HTTP method Plivo uses for action.', engineAlone, { default: 'POST' }),
    timeout: more(fromOne, 'Timeout', 'How many seconds to listen.', engineAlone, { default: '5' }),
    playBeep: more(yesNo, 'Play beep', 'Plays a beep after the prompts.', engineAlone, { default: 'false' }),
    grammarPath: more(text, 'Grammar path', 'The folder on the server that holds the grammar.', engineAlone, {
      default: '/usr/local/freeswitch/grammar',
    }),
  },
  sources: ['engine'],
})
