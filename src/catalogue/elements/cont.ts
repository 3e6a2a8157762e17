import { element } from '../spec'
import { text } from '../types'

/** A stand-in of some SDKs for plain text, which never appears in XML. */
export const Cont = element({
  category: 'ssml',
  picture: 'dots',
  status: 'sdk-pseudo',
  doc: 'A stand-in of some SDKs for plain text, which never appears in XML.',
  docUrl: 'https://github.com/plivo/plivo-python',
  content: 'text',
  text: { type: text, label: 'Text', doc: 'The plain text.', required: true },
  children: [],
  attributes: {},
  sources: ['python', 'ruby', 'php', 'csharp'],
})
