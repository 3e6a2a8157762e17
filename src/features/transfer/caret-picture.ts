/** Characters shown before and after the place. */
const AROUND = 16

/** The line a place is in, cut to what is near it, and below it a `^` at the place. Line and column count from 1. */
export function caretPicture(text: string, line: number, column: number): string {
  const whole = lineOf(text, line)
  const at = Math.min(column - 1, whole.length)
  const from = Math.max(0, at - AROUND)
  const to = Math.min(whole.length, at + AROUND)
  const before = (from > 0 ? '…' : '') + whole.slice(from, at)
  const after = whole.slice(at, to) + (to < whole.length ? '…' : '')
  return `${before}${after}\n${before.replace(/[^\t]/gu, ' ')}^`
}

function lineOf(text: string, line: number): string {
  const ends = /\r\n|\r|\n/g
  let from = 0
  for (let count = 1; count < line; count += 1) {
    if (!ends.exec(text)) break
    from = ends.lastIndex
  }
  ends.lastIndex = from
  return text.slice(from, ends.exec(text)?.index ?? text.length)
}
