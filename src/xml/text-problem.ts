import type { TextProblem } from '../model/problem'

/** A problem of the text at `[from, to)`, with line and column counted as people do. */
export function textProblem(text: string, rule: string, message: string, from: number, to: number): TextProblem {
  const start = Math.max(0, Math.min(from, text.length))
  const { line, column } = placeOf(text, start)
  return { rule, level: 'error', message, line, column, from: start, to: Math.max(start, Math.min(to, text.length)) }
}

/** Line and column of an offset, both from 1, in UTF-16 units. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let lineFrom = 0
  const ends = /\r\n|\r|\n/g
  for (let end = ends.exec(text); end !== null && ends.lastIndex <= offset; end = ends.exec(text)) {
    line += 1
    lineFrom = ends.lastIndex
  }
  return { line, column: offset - lineFrom + 1 }
}
