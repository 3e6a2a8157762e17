import { common } from '../attribute'
import { allSources } from '../provenance'
import { agreed } from '../run'
import { element } from '../spec'
import { nextUrl, strictMethod } from '../types'

/** Continues with the XML from another URL; nothing after it runs. */
export const Redirect = element({
  category: 'control',
  picture: 'turn',
  status: 'current',
  doc: 'Continues with the XML from another URL; nothing after it runs.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'text',
  text: {
    type: nextUrl,
    label: 'Text: URL',
    doc: 'The URL that returns the next XML.',
    required: true,
    whenEmpty: 'refused',
  },
  children: [],
  runs: [
    {
      answers: 'before',
      takes: { kind: 'none' },
      outcomes: [{ on: 'done', sends: { url: null, method: 'method', parameters: [] }, then: 'takesOver', evidence: agreed }],
    },
  ],
  attributes: {
    method: common(strictMethod, 'HTTP method', 'The HTTP method Plivo uses for the URL in the text.', allSources, {
      default: 'POST',
    }),
  },
  sources: allSources.sources,
})
