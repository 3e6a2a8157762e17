import type { CodeSpec } from '../../messaging/reports/codes'
import type { Direction, MessageField } from '../../messaging/reports/statuses'
import type { Report } from '../../messaging/reports/report'

/** What a field of the Message is called on a button. */
export const fieldNames: { readonly [F in MessageField]: string } = { src: 'src', dst: 'dst', body: 'Text' }

const inSentences: { readonly [F in MessageField]: string } = {
  src: 'the sender (src)',
  dst: 'the recipient (dst)',
  body: 'the text',
}

/** Returns which fields of the Message to change, or to check where a change of them alone cures nothing; '' without a field. */
export function fieldAdvice(fields: readonly MessageField[], code: CodeSpec | null): string {
  const [first, ...others] = fields.map((field) => inSentences[field])
  if (first === undefined) return ''
  const isChanged = code?.retry === 'no' && !code.isCuredElsewhere
  const rest = others.map((other) => (isChanged ? `, or ${other}` : `, then ${other}`)).join('')
  return `${isChanged ? 'Change' : 'Check'} ${first}${rest === '' ? '' : ` first${rest}`}.`
}

/** Returns one line about what became of a message: "failed, code 200: The recipient has opted out". */
export function headlineOf({ direction, status, code }: Report): string {
  const said = `${direction === 'incoming' ? 'Incoming message, ' : ''}${status?.word ?? ''}`
  const word = code === null ? said : `${said === '' ? 'Code' : `${said}, code`} ${code.code}`
  const meaning = code?.spec?.meaning ?? (code === null ? status?.spec?.meaning : 'not in the list')
  return meaning === undefined ? word : `${word}: ${meaning}`
}

/** Returns where the list of statuses and codes has a status. */
export const statusEntry = (direction: Direction, status: string): string => `${direction} ${status.trim().toLowerCase()}`

/** Returns where the list of statuses and codes has what a report says; null where it has nothing of it. */
export function entryOf({ direction, status, code }: Report): string | null {
  if (code?.spec) return code.code
  return status?.spec ? statusEntry(direction, status.word) : null
}

/** What is said where no page explains the code. */
export const unknownCode =
  'No page we could read explains this code. Look it up in the list on Plivo’s site, or ask Plivo’s support with the MessageUUID.'

/** What is said where no page explains the status. */
export const unknownStatus = 'No page we could read explains this status.'
