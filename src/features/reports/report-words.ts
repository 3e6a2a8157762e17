import type { MessageField } from '../../messaging/reports/statuses'
import type { Report } from '../../messaging/reports/report'

/** What a field of the Message is called, and how it is asked for. */
export const fieldNames: { readonly [F in MessageField]: string } = { src: 'src', dst: 'dst', body: 'Text' }

/** One line about what became of a message: "failed, code 200: The recipient has opted out". */
export function headlineOf({ status, code }: Report): string {
  const said = status?.word ?? ''
  const word = code === null ? said : `${said === '' ? 'Code' : `${said}, code`} ${code.code}`
  const meaning = code?.spec?.meaning ?? (code === null ? status?.spec?.meaning : 'not in the list')
  return meaning === undefined ? word : `${word}: ${meaning}`
}

/** What is said where no page explains the code. */
export const unknownCode =
  'No page that we could read explains this code. Look it up in the list on Plivo’s site, or ask Plivo’s support with the MessageUUID.'

/** What is said where no page explains the status. */
export const unknownStatus = 'No page that we could read explains this status.'
