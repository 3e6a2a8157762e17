import { difference, shiftedChange } from './text-change'
import type { TextChange } from './text-change'

/**
 * The text after a change, without making it: a stretch of it costs what the stretch is long. A text that is put together of
 * others has to be copied as a whole before a single character of it can be read.
 */
export interface ChangedText {
  readonly length: number
  readonly slice: (from: number, to: number) => string
  /** All of it. */
  readonly whole: () => string
}

/** Returns `before` with `change` carried out. */
export function changedText(before: string, { from, to, insert }: TextChange): ChangedText {
  const end = from + insert.length
  const shift = to - end
  const slice = (start: number, stop: number): string =>
    before.slice(start, Math.min(stop, from)) +
    insert.slice(Math.max(0, start - from), Math.max(0, stop - from)) +
    before.slice(Math.max(start, end) + shift, Math.max(stop, end) + shift)
  const length = before.length - shift
  return { length, slice, whole: () => slice(0, length) }
}

/** Returns the one change that makes of `before` what two changes do, the second of which is one of the text after the first. */
export function joinedChange(before: string, first: TextChange, second: TextChange): TextChange {
  const end = first.from + first.insert.length
  const from = Math.min(first.from, second.from)
  const to = Math.max(end, second.to)
  // Not from the whole text after the first, which would be put together for it at each key.
  const { slice } = changedText(before, first)
  const insert = slice(from, second.from) + second.insert + slice(second.to, to)
  const beforeTo = to - end + first.to
  return shiftedChange(difference(before.slice(from, beforeTo), insert), from)
}
