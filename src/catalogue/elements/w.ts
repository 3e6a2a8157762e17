import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Says whether a word is a verb, noun … where that changes its pronunciation. */
export const W = element({
  category: 'ssml',
  picture: 'word',
  status: 'current',
  doc: 'Says whether a word is a verb, noun … where that changes its pronunciation.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'mixed',
  text: { type: text, label: 'Text: word', doc: 'The word itself.', required: false },
  children: ['break', 'emphasis', 'phoneme', 'prosody', 'say-as', 'sub'],
  attributes: {
    role: common(
      {
        kind: 'choice',
        values: ['amazon:VB', 'amazon:VBD', 'amazon:NN', 'amazon:SENSE_1'],
        tolerated: ['amazon:DT', 'amazon:IN', 'amazon:JJ', 'amazon:DEFAULT'],
        misread: 'open',
      },
      'Word role',
      'The kind of word, such as verb or noun.',
      linkedDocsAndSdks,
      { required: true },
    ),
  },
  sources: docsAndSdks.sources,
})
