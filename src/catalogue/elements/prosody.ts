import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Changes how loud, fast and high words are spoken. */
export const Prosody = element({
  category: 'ssml',
  picture: 'sliders',
  status: 'current',
  doc: 'Changes how loud, fast and high words are spoken.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'mixed',
  text: { type: text, label: 'Text to change', doc: 'The words that are spoken differently.', required: false },
  children: ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'],
  attributes: {
    volume: common(
      {
        kind: 'wordOrPattern',
        words: ['default', 'silent', 'x-soft', 'soft', 'medium', 'loud', 'x-loud'],
        pattern: '^[+-]?\\d+(\\.\\d+)?dB$',
        sample: '+6dB',
      },
      'Volume',
      'How loud, as a word or as a change in decibels.',
      linkedDocsAndSdks,
    ),
    rate: common(
      {
        kind: 'wordOrPattern',
        words: ['x-slow', 'slow', 'medium', 'fast', 'x-fast'],
        pattern: '^\\d+(\\.\\d+)?%$',
        sample: '80%',
      },
      'Speed',
      'How fast, as a word or in percent of the normal speed.',
      linkedDocsAndSdks,
    ),
    pitch: common(
      {
        kind: 'wordOrPattern',
        words: ['default', 'x-low', 'low', 'medium', 'high', 'x-high'],
        pattern: '^[+-]\\d+(\\.\\d+)?%$',
        sample: '-10%',
      },
      'Pitch',
      'How high, as a word or as a change in percent.',
      linkedDocsAndSdks,
    ),
  },
  sources: docsAndSdks.sources,
})
