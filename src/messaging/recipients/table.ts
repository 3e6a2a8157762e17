import { hasPlaceholder } from '../../model/placeholders'
import type { Row } from './rows'
import { rowsOf } from './rows'

/** A cell of the numbers' column that holds none. */
export interface NoNumber {
  readonly line: number
  readonly text: string
}

/** The phone numbers of a table. */
export interface NumberTable {
  readonly numbers: readonly string[]
  readonly rejected: readonly NoNumber[]
  /** How its column is headed; null where it has no heading. */
  readonly heading: string | null
  /** How many columns stand beside it and are not read. */
  readonly others: number
  /** How many numbers were written with signs between their digits, which are left out. */
  readonly rewritten: number
}

/** Returns a number without the signs that people put between its digits; null where there are none, or its country is not said. */
export type PlainNumber = (number: string) => string | null

/** Returns the phone numbers of a text that was copied from a spreadsheet or a CSV file; null where no column holds any. */
export function numberTableOf(text: string, plain: PlainNumber): NumberTable | null {
  const rows = rowsOf(text)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  // Numbers alone, however many stand on a line, are a list.
  const isList = rows.every(({ cells }) => cells.every((cell) => cell === '' || isPhoneNumber(cell)))
  if (isList) {
    const cells = rows.flatMap(({ line, cells: all }) => all.filter(Boolean).map((cell) => ({ line, text: cell })))
    return tableOf(cells, { heading: null, others: 0, plain })
  }
  const column = numberColumn(rows, width)
  if (column === null) return null
  const cells = rows.map((row) => ({ line: row.line, text: row.cells[column] ?? '' }))
  const [first] = cells
  const heading = first && !isPhoneNumber(first.text) && /\p{L}/u.test(first.text) ? first.text : null
  return tableOf(heading === null ? cells : cells.slice(1), { heading, others: width - 1, plain })
}

interface Read extends Pick<NumberTable, 'heading' | 'others'> {
  readonly plain: PlainNumber
}

function tableOf(cells: readonly NoNumber[], { heading, others, plain }: Read): NumberTable {
  const found = cells.filter(({ text }) => isPhoneNumber(text)).map(({ text }) => ({ text, number: bare(text, plain) }))
  return {
    numbers: found.map(({ number }) => number),
    rejected: cells.filter(({ text }) => !isPhoneNumber(text)),
    heading,
    others,
    rewritten: found.filter(({ text, number }) => text !== number).length,
  }
}

/**
 * Returns the column of the numbers, or null where none holds any: of those that are headed as one, where there are any, the
 * one with the most numbers that begin with a plus, and of several such the one with the most numbers.
 */
function numberColumn(rows: readonly Row[], width: number): number | null {
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = rows.map(({ cells: all }) => all[index] ?? '').filter((cell) => cell !== '')
    const numbers = cells.filter(isPhoneNumber)
    const isHeaded = headings.test(rows[0]?.cells[index] ?? '')
    const international = numbers.filter((cell) => cell.startsWith('+')).length
    return { index, count: numbers.length, rank: [isHeaded ? 1 : 0, international, numbers.length] }
  }).filter(({ count }) => count > 0)
  columns.sort((a, b) => compare(b.rank, a.rank) || a.index - b.index)
  return columns[0]?.index ?? null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

const headings = /phone|mobile|cell|msisdn|tel\b|telefon|number|recipient|destination|^(?:to|dst)$/i

/** Returns whether a cell is a phone number, with or without its country code, or a placeholder for one. */
export function isPhoneNumber(cell: string): boolean {
  if (hasPlaceholder(cell)) return true
  const digits = cell.replace(/\D/g, '').length
  return digits >= fewestDigits && digits <= mostDigits && /^(?:tel:)?'?\+?[\d\s().\-/\u00a0\u2010-\u2015]+$/i.test(cell)
}

/** E.164 has at most fifteen digits; a number with its area code has at least seven. */
const fewestDigits = 7
const mostDigits = 15

/** Returns the number without what people and spreadsheets put around and between its digits. */
function bare(cell: string, plain: PlainNumber): string {
  const number = cell.replace(/^tel:/i, '').replace(/^'/, '')
  return plain(number) ?? number
}
