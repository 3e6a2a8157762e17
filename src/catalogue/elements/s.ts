import { docsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Marks a sentence, with a pause around it. */
export const S = element({
  category: 'ssml',
  picture: 'lines',
  status: 'current',
  doc: 'Marks a sentence, with a pause around it.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'mixed',
  text: { type: text, label: 'Text of the sentence', doc: 'The words of the sentence.', required: false },
  children: ['break', 'emphasis', 'lang', 'phoneme', 'prosody', 'say-as', 'sub', 'w'],
  attributes: {},
  sources: docsAndSdks.sources,
})
