import type { Evidence, EvidenceSource } from '../../catalogue/run'

/** Something about messages in a sentence, who says it, how sure that is for XML, and where it can be read. */
export interface Fact {
  readonly text: string
  readonly evidence: Evidence
  readonly page: string
}

/** When the pages were read from which the facts come; copies of some of them are older. */
export const readOn = '2026-11-28'

/** Where Plivo says what it knows of a country; of those that are not in our table nothing is claimed. */
export const coveragePage = 'https://www.plivo.com/sms/coverage'

/** Returns a fact of the page about the XML element. */
export const forXml = (text: string, page: string): Fact => ({ text, evidence: { sure: 3, sources: ['docs'] }, page })

/** Returns a fact that is documented for the API: no page says it of XML. */
export function forApi(text: string, page: string, source: EvidenceSource = 'API docs'): Fact {
  return { text, evidence: { sure: 2, sources: [source], note: 'Documented for the API; assumed for XML.' }, page }
}

/** Returns a fact about which pages differ; the text names both sides. */
export function disputed(text: string, page: string, ...sources: readonly EvidenceSource[]): Fact {
  return { text, evidence: { sure: 1, sources, note: 'Plivo’s pages differ, and speak of the API.' }, page }
}

/** Returns a fact of a standard, which holds for every SMS. */
export const standard = (text: string, page: string): Fact => ({ text, evidence: { sure: 3, sources: ['standard'] }, page })

/** The pages that several facts come from. */
export const pages = {
  xml: 'https://www.plivo.com/docs/messaging/xml/message',
  send: 'https://docs.plivo.com/docs/messaging/api/message/send-a-message',
  bulk: 'https://docs.plivo.com/docs/messaging/api/message/bulk-messaging',
  senderId: 'https://www.plivo.com/docs/messaging/concepts/sender-id-usage',
  optOut: 'https://docs.plivo.com/docs/messaging/concepts/dnd-service/',
  usPractice: 'https://docs.plivo.com/docs/messaging/concepts/us-messaging-best-practices/',
  encoding: 'https://www.plivo.com/docs/messaging/concepts/encoding-and-concatenation',
  autoReplace: 'https://support.plivo.com/hc/en-us/articles/360048079132',
  compliance: 'https://docs.plivo.com/docs/faq/messaging/messaging-compliance',
  sms: 'https://docs.plivo.com/docs/faq/messaging/sms',
  shortCodes: 'https://www.plivo.com/docs/faq/messaging/short-codes',
  countries: 'https://support.plivo.com/hc/en-us/sections/360008204432',
  tollFree: 'https://docs.plivo.com/docs/messaging/api/toll-free-verification',
  tenDlc: 'https://docs.plivo.com/docs/messaging/a2p-10dlc/registration-guidelines',
  dlt: 'https://www.plivo.com/docs/messaging/concepts/dlt-registration-process',
  codes: 'https://www.plivo.com/blog/introducing-sms-error-codes/',
  gsm: 'https://www.3gpp.org/dynareport/23038.htm',
} as const
