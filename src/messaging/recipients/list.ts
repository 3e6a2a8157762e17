import { hasPlaceholder } from '../../model/placeholders'
import { isPhoneNumber } from './table'
import type { NoNumber } from './table'

/** Recipients as a text with one on each line. */
export interface RecipientList {
  /** What stands on the lines that are not empty, numbers or not. */
  readonly numbers: readonly string[]
  readonly rejected: readonly NoNumber[]
  /** How many numbers stand on an earlier line, too. */
  readonly repeated: number
}

/** Reads a text with one recipient on each line. */
export function listOf(text: string): RecipientList {
  const lines = text.split('\n').map((written, index) => ({ line: index + 1, text: written.trim() }))
  const filled = lines.filter((line) => line.text !== '')
  return {
    numbers: filled.map((line) => line.text),
    rejected: filled.filter((line) => !isPhoneNumber(line.text)),
    repeated: filled.length - onlyFirst(filled.map((line) => line.text)).length,
  }
}

/** Returns the text with each number on its first line only. */
export const uniqueOf = (text: string): string => onlyFirst(text.split('\n')).join('\n')

/**
 * Returns the numbers as a CSV file of one column. What is no number must not begin as a formula does, which a spreadsheet
 * would run.
 */
export function csvOf(numbers: readonly string[]): string {
  const cells = numbers.map((number) => (/^[=+\-@]/.test(number) && !isPhoneNumber(number) ? `'${number}` : number))
  return ['Phone', ...cells.map((cell) => `"${cell.replaceAll('"', '""')}"`)].map((line) => `${line}\r\n`).join('')
}

/** Returns each number once; what is no number is kept each time. */
function onlyFirst(entries: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    if (!isPhoneNumber(entry.trim()) || hasPlaceholder(entry)) return true
    const digits = entry.replace(/\D/g, '')
    if (seen.has(digits)) return false
    seen.add(digits)
    return true
  })
}
