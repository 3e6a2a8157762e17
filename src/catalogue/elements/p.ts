import { docsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Marks a paragraph, with a pause around it. */
export const P = element({
  category: 'ssml',
  picture: 'paragraph',
  status: 'current',
  doc: 'Marks a paragraph, with a pause around it.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'mixed',
  text: { type: text, label: 'Text of the paragraph', doc: 'The words of the paragraph.', required: false },
  children: ['break', 'emphasis', 'lang', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'],
  attributes: {},
  sources: docsAndSdks.sources,
})
