import type { TextProblem } from '../../model/problem'
import { placeOf } from '../../syntax/lines'

/** What to do about a problem, and what is wanted and found. */
export type Words = readonly [title: string, message: string]

/** A problem of the text at `[from, to)`, with line and column counted as people do. */
export function textProblem(text: string, rule: string, [title, message]: Words, from: number, to: number): TextProblem {
  const start = Math.max(0, Math.min(from, text.length))
  const { line, column } = placeOf(text, start)
  return { rule, level: 'error', title, message, line, column, from: start, to: Math.max(start, Math.min(to, text.length)) }
}
