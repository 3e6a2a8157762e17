import { lineOf } from '../../model/problem'
import type { Level, Problem, TextProblem } from '../../model/problem'

/** A row of the problem list: what is wrong with the text, or with a node. */
export type Row = TextProblem | Problem

/** The levels that the list shows. */
export type LevelFilter = 'all' | Level

/** Returns whether a row says what is wrong with the text itself. */
export const isTextProblem = (row: Row): row is TextProblem => 'line' in row

/** Returns what a row says, with the place where it is not the whole text. */
export const wordsOf = (row: Row): string => (isTextProblem(row) ? row.message : lineOf(row))

/** Nothing is wrong with the text. */
export const noProblems: readonly TextProblem[] = []

/** What holds for every problem of the text. */
export const textProblem: Pick<Problem, 'consequence' | 'source'> = {
  consequence: 'Plivo cannot read the XML and ends the call, or sends no message.',
  source: 'XML 1.0',
}

/** The levels from the worst on. */
export const allLevels: readonly Level[] = ['error', 'warning', 'info']

/**
 * Returns the rows of the list and the way of F8: the text's problems, then those of the nodes (given in document order) by
 * level. The same arrays give the same array.
 */
export function orderedProblems(text: readonly TextProblem[], problems: readonly Problem[]): readonly Row[] {
  const known = orders.get(problems)
  if (known?.text === text) return known.rows
  const rows: Row[] = [...text]
  for (const level of allLevels) for (const problem of problems) if (problem.level === level) rows.push(problem)
  orders.set(problems, { text, rows })
  return rows
}

/** Returns the rows of one level, or all. */
export function filteredProblems(rows: readonly Row[], filter: LevelFilter): readonly Row[] {
  return filter === 'all' ? rows : rows.filter((row) => row.level === filter)
}

/** Returns how many rows there are of each level. */
export function countLevels(rows: readonly Row[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const row of rows) counts[row.level] += 1
  return counts
}

/** Returns whether two rows say the same of the same place, also after an edit elsewhere made them anew. */
export function isSameRow(a: Row, b: Row): boolean {
  if (a.message !== b.message) return false
  if (isTextProblem(a) || isTextProblem(b)) return isTextProblem(a) && isTextProblem(b)
  return a.nodeId === b.nodeId && a.attribute === b.attribute && a.span?.from === b.span?.from
}

const orders = new WeakMap<readonly Problem[], { readonly text: readonly TextProblem[]; readonly rows: readonly Row[] }>()
