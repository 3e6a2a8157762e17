import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Stresses words. */
export const Emphasis = element({
  category: 'ssml',
  picture: 'exclamation mark',
  status: 'current',
  doc: 'Stresses words.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'mixed',
  text: { type: text, label: 'Text to stress', doc: 'The words that are stressed.', required: false },
  children: ['break', 'emphasis', 'lang', 'phoneme', 'prosody', 'say-as', 'sub', 'w'],
  attributes: {
    level: common(
      { kind: 'choice', values: ['strong', 'moderate', 'reduced'], misread: 'open' },
      'Level',
      'How much the words are stressed.',
      linkedDocsAndSdks,
    ),
  },
  sources: docsAndSdks.sources,
})
