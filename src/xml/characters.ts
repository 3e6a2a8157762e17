import type { LineEnd } from '../model/node'

/** Whether XML takes the character for white space. */
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Whether there is nothing but white space from `from` up to `to`. */
export function isLayout(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(source.charCodeAt(at))) return false
  return true
}

/** The offset behind the white space that begins at `from`. */
export function spaceEnd(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at += 1
  return at
}

/** The offset behind the target of an instruction. */
export function nameEndOfTarget(source: string, from: number): number {
  let at = from
  while (!isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== 63) at += 1
  return at
}

/** The text with a line feed for each line end, as XML reads it. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** The first line end of the text; a line feed where it has none. */
export function firstLineEnd(source: string): LineEnd {
  const at = source.search(/[\r\n]/)
  if (at < 0 || source[at] === '\n') return '\n'
  return source[at + 1] === '\n' ? '\r\n' : '\r'
}
