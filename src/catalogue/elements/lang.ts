import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'
import { languages } from '../speech/voices'

/** Speaks words in another language. */
export const Lang = element({
  category: 'ssml',
  picture: 'languages',
  status: 'current',
  doc: 'Speaks words in another language.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'mixed',
  text: { type: text, label: 'Text in that language', doc: 'The words in the other language.', required: false },
  children: ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'],
  attributes: {
    'xml:lang': common({ kind: 'language', known: languages }, 'Language', 'The language of the words.', linkedDocsAndSdks, {
      required: true,
    }),
  },
  sources: docsAndSdks.sources,
})
