import type { ElementNode } from '../../../model/node'
import type { ReplyFailure } from '../../../model/scenario'
import { runOf } from '../../../running/run-of'
import { lastPartOf } from '../../../flow/url-fit'
import { hasScheme } from '../../../simulation/asking/urls'
import type { Asked } from '../../../simulation/types'

/** How a reply fails, in the words of a button. */
export const failureWords: { readonly [F in ReplyFailure]: string } = {
  unreachable: 'Cannot be reached',
  timeout: 'No reply in 15 s',
  notFound: 'Status 404',
  empty: 'Empty reply',
  html: 'HTML',
  notXml: 'Not well-formed',
  noResponse: 'No Response element',
  tooLarge: 'Over 100 kB',
}

/** A document that fits as a reply: its name, its XML, and what it does. */
export interface NewReply {
  readonly name: string
  readonly xml: string
  readonly about: string
}

/** Returns a document with which to begin a reply: to keys or words one that leads back to the menu, else one that says goodbye. */
export function newReply(request: Asked, element: ElementNode | null, base: string): NewReply {
  const listens = element !== null && runOf(element)?.takes.kind === 'listening'
  const back = listens ? wholeUrl(base, request.url) : null
  const steps =
    back === null
      ? ['<Speak>Thank you. Goodbye.</Speak>', '<Hangup/>']
      : ['<Speak>You chose this.</Speak>', `<Redirect>${escaped(back)}</Redirect>`]
  return {
    name: lastPartOf(request.url) ?? 'reply',
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<Response>\n${steps.map((step) => `  ${step}\n`).join('')}</Response>\n`,
    about: back === null ? 'Speak, then Hangup' : 'Speak, then back to the menu',
  }
}

/** Returns the URL of the document that asked, where it or that of the request says by which server; else null. */
function wholeUrl(base: string, url: string): string | null {
  if (hasScheme(base)) return base
  const [origin] = /^https?:\/\/[^/?#]+/i.exec(url) ?? []
  return origin === undefined ? null : origin + (base.startsWith('/') ? base : `/${base}`)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
