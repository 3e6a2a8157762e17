import { more } from '../attribute'
import { engineAlone } from '../provenance'
import { element } from '../spec'
import { method, notifiedUrl } from '../types'

/** Notifies a URL and ignores its reply, only in Plivo’s old open-source engine. */
export const Notify = element({
  category: 'voice',
  picture: 'bell',
  status: 'framework-only',
  doc: 'Notifies a URL and ignores its reply, only in Plivo’s old open-source engine.',
  docUrl: 'https://github.com/plivo/plivoframework',
  content: 'text',
  text: { type: notifiedUrl, label: 'Text: URL', doc: 'The URL that Plivo notifies.', required: true },
  children: [],
  attributes: {
    method: more(method, 'HTTP method', 'The HTTP method Plivo uses for the URL in the text.', engineAlone, { default: 'POST' }),
  },
  sources: ['engine'],
})
