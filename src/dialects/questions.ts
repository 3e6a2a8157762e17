import type { Question } from './remark'

/** What a *decide* line asks. */
export const addressQuestion: Question = { key: 'address', label: 'URL of this document' }
export const confirmKeyQuestion: Question = { key: 'confirmKey', label: 'Key that accepts the call (empty for none)' }
export const senderQuestion: Question = { key: 'sender', label: 'Number that the message comes from' }
export const recipientQuestion: Question = { key: 'recipient', label: 'Number that gets the message' }
export const methodQuestion: Question = { key: 'method', label: 'Method of the application', options: ['POST', 'GET'] }
