import type { AttributeSpec } from '../../catalogue/spec'
import { recipientsIn } from '../../messaging/recipients/entries'
import type { Recipient } from '../../messaging/recipients/entries'
import { bareNumber } from '../values/notation'

/** Returns whether an attribute holds recipients. */
export const ofRecipients = ({ type }: AttributeSpec): boolean => type.kind === 'phoneList'

/** Returns the numbers of a list, without the blanks around them. */
export function numbersIn(list: string): readonly Recipient[] {
  if (list !== latest.list) latest = { list, numbers: [...recipientsIn(list)] }
  return latest.numbers
}

// Several rules read the same list, one after the other.
let latest: { readonly list: string; readonly numbers: readonly Recipient[] } = { list: '', numbers: [] }

/** Returns the digits of a phone number, so that two spellings of it compare equal; '' for anything else. */
export function digitsOf(number: string): string {
  // Most are written without signs, and a list has thousands.
  if (plain.test(number)) return number.startsWith('+') ? number.slice(1) : number
  const digits = bareNumber(number).replace('+', '')
  return /^\d{4,15}$/.test(digits) ? digits : ''
}

const plain = /^\+?\d{4,15}$/
