import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Says exactly how a word is pronounced. */
export const Phoneme = element({
  category: 'ssml',
  picture: 'ear',
  status: 'current',
  doc: 'Says exactly how a word is pronounced.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'text',
  text: { type: text, label: 'Text: word', doc: 'The word as it is written.', required: true },
  children: [],
  attributes: {
    alphabet: common(
      {
        kind: 'choice',
        values: ['ipa', 'x-sampa', 'x-amazon-pinyin'],
        tolerated: ['x-amazon-yomigana', 'x-amazon-pron-kana'],
        misread: 'open',
      },
      'Alphabet',
      'The phonetic alphabet that ph is written in.',
      linkedDocsAndSdks,
      { required: true },
    ),
    ph: common(text, 'Pronunciation', 'How the word sounds, in phonetic symbols.', linkedDocsAndSdks, { required: true }),
  },
  sources: docsAndSdks.sources,
})
