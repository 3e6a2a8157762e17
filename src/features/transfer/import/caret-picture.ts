import { lineAt } from '../../../syntax/lines'

/** Characters shown before and after the place. */
const around = 16

/** Returns the line a place is in, cut to what is near it, and below it a `^` at the place. Line and column count from 1. */
export function caretPicture(text: string, line: number, column: number): string {
  const whole = lineAt(text, line)
  const at = Math.min(column - 1, whole.length)
  const from = Math.max(0, at - around)
  const to = Math.min(whole.length, at + around)
  const before = (from > 0 ? '…' : '') + whole.slice(from, at)
  const after = whole.slice(at, to) + (to < whole.length ? '…' : '')
  return `${before}${after}\n${before.replace(/[^\t]/gu, ' ')}^`
}
