import { more } from '../attribute'
import { engineAlone } from '../provenance'
import { element } from '../spec'
import { method, notifiedUrl } from '../types'

/** Calls a URL and ignores its answer, in Plivo’s old open-source engine only. */
export const Notify = element({
  category: 'voice',
  picture: 'bell',
  status: 'framework-only',
  doc: 'Calls a URL and ignores its answer, in Plivo’s old open-source engine only.',
  docUrl: 'https://github.com/plivo/plivoframework',
  content: 'text',
  text: { type: notifiedUrl, label: 'Text: URL', doc: 'The URL that Plivo notifies.', required: true },
  children: [],
  attributes: {
    method: more(method, 'HTTP verb', 'Plivo calls the URL in the text with this method.', engineAlone, { default: 'POST' }),
  },
  sources: ['engine'],
})
