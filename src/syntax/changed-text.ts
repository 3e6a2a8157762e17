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

/** `before` with `change` carried out. */
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
