import type { Node } from '../../../model/node'
import type { Rows } from '../rows'
import { parentRow } from '../rows'
import { nameOf } from '../../../editor/words/summary'

/** A place between rows where something can be added: after a node, or at the beginning of an open element. */
export interface InsertPoint {
  readonly where: 'after' | 'first'
  readonly node: Node
  readonly label: string
  /** The level of the rows that it stands among. */
  readonly level: number
}

/** As many places at one edge are told apart: the nearest ones, and the outermost. */
const mostAtOneEdge = 4

/**
 * Returns the places at the lower edge of a row: where it is open, the one before its first child; else the one after it and,
 * where parents end with it, those after them, the end of each parent being the place after its last child.
 */
export function insertPoints(rows: Rows, row: number): readonly InsertPoint[] {
  const node = rows.nodes[row]
  const level = rows.levels[row] ?? 0
  const next = Math.max(2, rows.levels[row + 1] ?? 2)
  if (!node) return []
  if (row === 0 || (rows.levels[row + 1] ?? 0) > level) {
    return [{ where: 'first', node, label: `Add first in ${nameOf(node)}`, level: level + 1 }]
  }
  const points: InsertPoint[] = []
  for (let at = row; (rows.levels[at] ?? 0) >= next; at = parentRow(rows, at)) {
    const before = rows.nodes[at]
    if (before) points.push({ where: 'after', node: before, label: `Add after ${nameOf(before)}`, level: rows.levels[at] ?? 0 })
  }
  return points.length > mostAtOneEdge ? [...points.slice(0, mostAtOneEdge - 1), ...points.slice(-1)] : points
}
