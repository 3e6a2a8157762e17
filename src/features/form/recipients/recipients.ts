import { entriesOf, listFrom, separator } from '../../../messaging/recipients/entries'

/** Phone numbers as one value: chips that are finished, and what is being typed behind them. */
export interface Recipients {
  readonly chips: readonly string[]
  readonly pending: string
}

/** Returns the parts of a value, of which the last one is being typed when it is `pending`. */
export function recipientsIn(value: string | null, pending: string): Recipients {
  if (value === null || value === '') return { chips: [], pending: '' }
  if (pending !== '' && value === pending) return { chips: [], pending }
  if (pending !== '' && value.endsWith(separator + pending)) {
    return { chips: entriesOf(value.slice(0, -pending.length - 1)), pending }
  }
  return { chips: entriesOf(value), pending: '' }
}

/** Returns the value of the recipients; null when there are none. */
export function valueOf({ chips, pending }: Recipients): string | null {
  const parts = pending.trim() === '' ? chips : [...chips, pending]
  return parts.length === 0 ? null : listFrom(parts)
}

/** Returns what a typed text adds: every number that a separator ends is a chip, the rest is pending. */
export function typedInto(chips: readonly string[], text: string): Recipients {
  const parts = text.split(separators)
  const pending = parts.pop()?.trimStart() ?? ''
  return { chips: [...chips, ...numbersOf(parts)], pending }
}

/** Returns whether a pasted text has lines or columns, as what is copied from a spreadsheet. */
export const isTable = (text: string): boolean => /[\n\r\t]/.test(text.trim())

/** Returns the numbers of a pasted text. */
export const numbersIn = (text: string): readonly string[] => numbersOf(text.split(separators))

const separators = /[<,;\n\r\t]/

/** Returns the numbers in the parts. Blanks separate as well, but only where every part between them is a whole number. */
function numbersOf(parts: readonly string[]): readonly string[] {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const words = part.split(/\s+/)
      return words.every((word) => /^\+?[\d().-]{7,}$/.test(word)) ? words : [part]
    })
}
