import type { AttributeSpec } from '../../catalogue/spec'
import { bareNumber } from '../values/notation'

/** One number of a list that the sign `<` separates, and where it stands in the list. */
export interface Recipient {
  readonly number: string
  readonly from: number
  readonly to: number
}

/** Of an attribute that holds recipients. */
export const ofRecipients = ({ type }: AttributeSpec): boolean => type.kind === 'phoneList'

/** The numbers of a list, without the blanks around them. */
export function numbersIn(list: string): readonly Recipient[] {
  if (list !== latest.list) latest = { list, numbers: separated(list) }
  return latest.numbers
}

// Several rules read the same list, one after the other.
let latest: { readonly list: string; readonly numbers: readonly Recipient[] } = { list: '', numbers: [] }

function separated(list: string): readonly Recipient[] {
  const found: Recipient[] = []
  let from = 0
  for (const part of list.split('<')) {
    const number = part.trim()
    const start = from + part.indexOf(number)
    if (number !== '') found.push({ number, from: start, to: start + number.length })
    from += part.length + 1
  }
  return found
}

/** How many numbers are in a list. */
export function countIn(list: string): number {
  let count = list.trim() === '' ? 0 : 1
  for (let at = list.indexOf('<'); at >= 0; at = list.indexOf('<', at + 1)) count += 1
  return count
}

/** The digits of a phone number, so that two spellings of it compare equal; '' for anything else. */
export function digitsOf(number: string): string {
  // Most are written without signs, and a list has thousands.
  if (plain.test(number)) return number.startsWith('+') ? number.slice(1) : number
  const digits = bareNumber(number).replace('+', '')
  return /^\d{4,15}$/.test(digits) ? digits : ''
}

const plain = /^\+?\d{4,15}$/
