import { describe, expect, test } from 'vitest'
import type { Level, Problem, TextProblem } from '../../model/problem'
import { countLevels, filteredProblems, isSameRow, orderedProblems } from './problem-order'

const problem = (nodeId: number, level: Level, message = `${level} ${nodeId}`): Problem => ({
  rule: 'rule',
  level,
  message,
  consequence: '',
  source: '',
  nodeId,
})

const textProblems: TextProblem = {
  rule: 'text',
  level: 'error',
  message: 'text',
  line: 1,
  column: 1,
  from: 0,
  to: 1,
}
const problems = [problem(1, 'info'), problem(2, 'warning'), problem(3, 'error'), problem(4, 'warning'), problem(5, 'error')]

describe('the order of problems', () => {
  test('is the text first, then by level, within a level by place', () => {
    const messages = orderedProblems([textProblems], problems).map((row) => row.message)
    expect(messages).toEqual(['text', 'error 3', 'error 5', 'warning 2', 'warning 4', 'info 1'])
  })

  test('is made once for the same problems', () => {
    const text = [textProblems]
    expect(orderedProblems(text, problems)).toBe(orderedProblems(text, problems))
    expect(orderedProblems([], problems)).toHaveLength(5)
  })

  test('filters and counts by level', () => {
    const rows = orderedProblems([textProblems], problems)
    expect(countLevels(rows)).toEqual({ error: 3, warning: 2, info: 1 })
    expect(filteredProblems(rows, 'warning').map((row) => row.message)).toEqual(['warning 2', 'warning 4'])
    expect(filteredProblems(rows, 'all')).toBe(rows)
  })
})

test('a row is known again after the problems were found anew', () => {
  expect(isSameRow(problem(1, 'error'), problem(1, 'error'))).toBe(true)
  expect(isSameRow(problem(1, 'error'), problem(2, 'error', 'error 1'))).toBe(false)
  expect(isSameRow(textProblems, { ...textProblems, line: 2 })).toBe(true)
  expect(isSameRow(textProblems, problem(1, 'error', 'text'))).toBe(false)
})
