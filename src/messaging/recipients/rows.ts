/** One row of a table, and the line on which it begins, counted from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads a text as a table as spreadsheets write one: cells that hold the delimiter or a line break stand in quotes (RFC 4180). */
export function rowsOf(text: string): readonly Row[] {
  const delimiter = delimiterOf(text)
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  for (let at = 0; at <= text.length;) {
    const { cell, end } = cellAt(text, at, delimiter)
    cells.push(cell)
    line += lineBreaksIn(text.slice(at, end))
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    rows.push({ line: begun, cells })
    cells = []
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    line += 1
    begun = line
  }
  return rows.filter((row) => row.cells.some((cell) => cell !== ''))
}

/**
 * Returns the sign between the cells: a tab where there is one, as in what is copied from a sheet, else the most frequent
 * one.
 */
function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength).replace(/"[^"]*"/g, '')
  const count = (sign: string): number => sample.split(sign).length
  return ['\t', ';', '<', '|'].reduce((best, sign) => (isBetter(sign, best) ? sign : best), ',')

  function isBetter(sign: string, best: string): boolean {
    return best !== '\t' && (sign === '\t' ? count(sign) > 1 : count(sign) > count(best))
  }
}

const sampleLength = 20_000

/** Returns the cell that begins at `at`, without its quotes and the blanks around it, and where it ends. */
function cellAt(text: string, at: number, delimiter: string): { readonly cell: string; readonly end: number } {
  const quoted = quotedAt(text, at, delimiter)
  if (quoted !== null) return quoted
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(at, end).trim(), end }
}

/**
 * Returns the cell in quotes that begins at `at`, or null: a quote that nothing closes, or that more follows, is a quote and
 * no frame.
 */
function quotedAt(text: string, at: number, delimiter: string): { readonly cell: string; readonly end: number } | null {
  if (text[at] !== '"') return null
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return null
  const after = text[close + 1]
  if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') return null
  return {
    cell: text
      .slice(at + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end: close + 1,
  }
}

const lineBreaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
