import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Speaks a replacement for the written text. */
export const Sub = element({
  category: 'ssml',
  picture: 'swap',
  status: 'current',
  doc: 'Speaks a replacement for the written text.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'text',
  text: { type: text, label: 'Text as written', doc: 'The words that are written but not spoken.', required: true },
  children: [],
  attributes: {
    alias: common(text, 'Spoken words', 'The words to speak instead.', linkedDocsAndSdks, { required: true }),
  },
  sources: docsAndSdks.sources,
})
