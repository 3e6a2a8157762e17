/** A public page that a statement about messages rests on. */
export interface Page {
  readonly name: string
  /** Null where no address of it is known, as of software of others. */
  readonly url: string | null
}

/** When the pages were read; the copies of some of them are older. */
export const readOn = '2026-11-28'

const support = (of: string, name: string): Page => ({
  name: `Plivo support: ${name}`,
  url: `https://support.plivo.com/hc/en-us/${of}`,
})

const docs = (address: string, name: string): Page => ({ name: `Plivo docs: ${name}`, url: `https://${address}` })

/** Every page that a fact, a status or an error code rests on. */
export const pages = {
  xml: docs('www.plivo.com/docs/messaging/xml/message', 'the XML Message'),
  send: docs('docs.plivo.com/docs/messaging/api/message/send-a-message', 'sending a message'),
  bulk: docs('docs.plivo.com/docs/messaging/api/message/bulk-messaging', 'bulk messages'),
  messageObject: docs('www.plivo.com/docs/messaging/api/messages', 'the message object'),
  callbacks: docs('docs.plivo.com/docs/messaging/api/message/message-status-callbacks', 'message status callbacks'),
  tollFree: docs('docs.plivo.com/docs/messaging/api/toll-free-verification', 'toll-free verification'),
  tenDlc: docs('docs.plivo.com/docs/messaging/a2p-10dlc/registration-guidelines', '10DLC registration'),
  senderId: docs('www.plivo.com/docs/messaging/concepts/sender-id-usage', 'sender IDs'),
  optOut: docs('docs.plivo.com/docs/messaging/concepts/dnd-service/', 'opt-out'),
  usPractice: docs('docs.plivo.com/docs/messaging/concepts/us-messaging-best-practices/', 'good practice in the US'),
  encoding: docs('www.plivo.com/docs/messaging/concepts/encoding-and-concatenation', 'encoding and parts'),
  geo: docs('docs.plivo.com/docs/messaging/concepts/geo-permissions', 'geo permissions'),
  dlt: docs('www.plivo.com/docs/messaging/concepts/dlt-registration-process', 'DLT registration'),
  codes: docs('www.plivo.com/docs/messaging/troubleshooting/error-codes', 'error codes'),
  sms: docs('docs.plivo.com/docs/faq/messaging/sms', 'questions on SMS'),
  mms: docs('www.plivo.com/docs/faq/messaging/mms', 'questions on MMS'),
  api: docs('www.plivo.com/docs/faq/messaging/messaging-api', 'questions on the Messaging API'),
  compliance: docs('docs.plivo.com/docs/faq/messaging/messaging-compliance', 'questions on compliance'),
  shortCodes: docs('www.plivo.com/docs/faq/messaging/short-codes', 'questions on short codes'),
  coverage: { name: 'Plivo: coverage of countries', url: 'https://www.plivo.com/sms/coverage' },
  statuses: support('articles/360041315292', 'message statuses'),
  queues: support('articles/360041314852', 'queues'),
  incoming: support('articles/360041749951', 'incoming messages'),
  expiry: support('articles/14814454609561', 'expired messages'),
  countries: support('articles/360041408292', 'countries'),
  tollFreeLimits: support('articles/360049342151', 'toll-free limits'),
  monitoring: support('articles/360041842011', 'monitoring'),
  autoReplace: support('articles/360048079132', 'Auto-replace'),
  afterStop: support('articles/360041786171', 'messages after STOP'),
  countryRules: support('sections/360008204432', 'rules of countries'),
  optOutHelp: support('sections/32240327630873', 'opt-out'),
  codesNews: { name: 'Plivo blog: SMS error codes', url: 'https://www.plivo.com/blog/introducing-sms-error-codes/' },
  senderIdNews: { name: 'Plivo blog: a guide to sender IDs', url: null },
  oldSenderId: {
    name: 'an older page of Plivo’s docs: alphanumeric sender IDs',
    url: 'https://www.plivo.com/docs/sms/getting-started/advanced/send-an-sms-with-alphanumeric-sender-id/',
  },
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
  gsm: { name: '3GPP TS 23.038', url: 'https://www.3gpp.org/dynareport/23038.htm' },
  others: { name: 'a list of codes in software of others', url: null },
} as const satisfies Record<string, Page>

export type PageId = keyof typeof pages
