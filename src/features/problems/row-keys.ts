import { isTextProblem } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'

/** Returns a key for each row that stays the same while the same thing is wrong with the same place; no two are equal. */
export function rowKeys(rows: readonly Row[]): readonly string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = isTextProblem(row) ? `text ${row.rule}` : `${row.nodeId} ${row.rule} ${row.attribute ?? ''}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return `${key} ${count}`
  })
}
