import { common, more } from '../attribute'
import { docsAndSdks, known } from '../provenance'
import { documented, goesOn, is } from '../run'
import { element } from '../spec'
import { yesNo } from '../types'

/** Presses keys on the live call. */
export const DTMF = element({
  category: 'voice',
  picture: 'hash',
  status: 'current',
  doc: 'Presses keys on the live call.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/audio-output',
  content: 'text',
  text: {
    type: { kind: 'tones', pattern: '^[0-9*#wW]+$' },
    label: 'Text: keys',
    doc: 'The keys to press; w waits half a second and W a whole one.',
    required: true,
  },
  children: [],
  runs: [
    {
      when: [is('async', 'true')],
      answers: 'before',
      takes: { kind: 'tones' },
      isBeside: true,
      outcomes: [{ ...goesOn, evidence: documented }],
    },
    { answers: 'before', takes: { kind: 'tones' }, outcomes: [{ ...goesOn, evidence: documented }] },
  ],
  attributes: {
    async: common(
      yesNo,
      'Send in the background',
      'Starts the next step while the keys are still being sent.',
      known(['docs', 'python', 'ruby', 'node', 'php', 'csharp', 'go'], 'reference'),
      { default: 'true' },
    ),
    digits: more({ kind: 'tones' }, 'Digits', 'Only the Node SDK writes it; the keys belong in the text.', known(['node']), {
      deprecated: true,
    }),
  },
  sources: docsAndSdks.sources,
})
