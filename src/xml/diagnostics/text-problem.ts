import type { TextProblem } from '../../model/problem'
import { placeOf } from '../../syntax/lines'

/** Returns a problem of the text at `[from, to)`, with line and column counted as people do. */
export function textProblem(text: string, rule: string, message: string, from: number, to: number): TextProblem {
  const start = Math.max(0, Math.min(from, text.length))
  const { line, column } = placeOf(text, start)
  return { rule, level: 'error', message, line, column, from: start, to: Math.max(start, Math.min(to, text.length)) }
}
