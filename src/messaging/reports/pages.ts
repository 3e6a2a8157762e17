/** A public page that a statement rests on. */
export interface Page {
  readonly name: string
  /** Null where it is no page: software of others, or a collection. */
  readonly url: string | null
}

const support = (article: string, name: string): Page => ({
  name: `Plivo support: ${name}`,
  url: `https://support.plivo.com/hc/en-us/articles/${article}`,
})

/** The pages about what becomes of a message. */
export const pages = {
  statuses: support('360041315292', 'message statuses'),
  queues: support('360041314852', 'queues'),
  incoming: support('360041749951', 'incoming messages'),
  expiry: support('14814454609561', 'expired messages'),
  countries: support('360041408292', 'countries'),
  tollFreeLimits: support('360049342151', 'toll-free limits'),
  monitoring: support('360041842011', 'monitoring'),
  codes: { name: 'Plivo docs: error codes', url: 'https://www.plivo.com/docs/messaging/troubleshooting/error-codes' },
  codesNews: { name: 'Plivo blog: SMS error codes', url: 'https://www.plivo.com/blog/introducing-sms-error-codes/' },
  messageObject: { name: 'Plivo docs: the message object', url: 'https://www.plivo.com/docs/messaging/api/messages' },
  callbacks: {
    name: 'Plivo docs: message status callbacks',
    url: 'https://docs.plivo.com/docs/messaging/api/message/message-status-callbacks',
  },
  mms: { name: 'Plivo docs: questions on MMS', url: 'https://www.plivo.com/docs/faq/messaging/mms' },
  sms: { name: 'Plivo docs: questions on SMS', url: 'https://docs.plivo.com/docs/faq/messaging/sms' },
  api: { name: 'Plivo docs: questions on the Messaging API', url: 'https://www.plivo.com/docs/faq/messaging/messaging-api' },
  compliance: {
    name: 'Plivo docs: questions on compliance',
    url: 'https://docs.plivo.com/docs/faq/messaging/messaging-compliance',
  },
  optOut: { name: 'Plivo docs: opt-out', url: 'https://docs.plivo.com/docs/messaging/concepts/dnd-service/' },
  geo: { name: 'Plivo docs: geo permissions', url: 'https://docs.plivo.com/docs/messaging/concepts/geo-permissions' },
  oldStatuses: {
    name: 'Plivo’s retired help centre: statuses',
    url: 'https://support.plivo.com/support/solutions/articles/17000012019',
  },
  oldCredit: {
    name: 'Plivo’s retired help centre: credit',
    url: 'https://support.plivo.com/support/solutions/articles/17000088423',
  },
  pythonSdk: {
    name: 'plivo-python',
    url: 'https://github.com/plivo/plivo-python/blob/master/plivo/resources/messages.py',
  },
  others: { name: 'a list of codes in software of others', url: null },
} as const satisfies Record<string, Page>

export type PageId = keyof typeof pages

/** How far the pages speak for the Message element: no page about XML lists statuses or codes. */
export type Standing = 'api' | 'older' | 'disputed' | 'others'

export const standingWords: { readonly [S in Standing]: string } = {
  api: 'Documented for the API; assumed for XML.',
  older: 'Only an older page says so, for the API; assumed for XML.',
  disputed: 'Plivo’s pages disagree, and speak of the API; assumed for XML.',
  others: 'On none of Plivo’s pages that we could read.',
}

/** Who says a thing, and how far that holds for XML. */
export interface Basis {
  readonly standing: Standing
  readonly pages: readonly PageId[]
  /** Where the pages differ, or what they leave open. */
  readonly note?: string
}

/** Returns what Plivo's pages on the API say. */
export const apiSays = (...of: readonly PageId[]): Basis => ({ standing: 'api', pages: of })

/** Returns what only an older page says. */
export const olderSays = (...of: readonly PageId[]): Basis => ({ standing: 'older', pages: of })

/** Returns what some pages say and others do not. */
export const disputed = (note: string, ...of: readonly PageId[]): Basis => ({ standing: 'disputed', pages: of, note })

/** Returns what only software of others says. */
export const othersSay: Basis = { standing: 'others', pages: ['others'] }
