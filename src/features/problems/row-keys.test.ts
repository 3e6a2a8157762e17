import { expect, test } from 'vitest'
import type { Row } from '../../editor/problems/problem-order'
import { rowKeys } from './row-keys'

const row = (nodeId: number, rule: string, attribute?: string): Row => ({
  rule,
  level: 'error',
  message: '',
  consequence: '',
  source: '',
  nodeId,
  ...(attribute !== undefined && { attribute }),
})

test('no two keys are equal, and a key does not hang on the rows of other places', () => {
  const rows = [row(1, 'a'), row(1, 'a'), row(1, 'a', 'src'), row(2, 'a'), row(1, 'b')]
  const keys = rowKeys(rows)
  expect(new Set(keys).size).toBe(rows.length)
  expect(rowKeys(rows.slice(3))).toEqual(keys.slice(3))
})
