import type { NumberTable } from '../../../messaging/recipients/table'
import { numberTableOf } from '../../../messaging/recipients/table'
import { plainNumber } from '../../../validation/values/phone'

export { PasteReport } from './PasteReport'

/** Returns the phone numbers of a text that was copied from a spreadsheet or a CSV file; null where no column holds any. */
export const tableOf = (text: string): NumberTable | null => numberTableOf(text, plainNumber)
