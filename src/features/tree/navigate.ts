import type { NodeId } from '../../model/node'
import type { Rows } from './rows'
import { isParent, parentRow } from './rows'

/** What a key of the tree pattern does: the focus goes to a row, or a row opens or closes. */
export type Step = { readonly to: number } | { readonly open: NodeId } | { readonly close: NodeId } | null

/** Returns what a key without modifiers does at `row`; undefined when the key means nothing here. */
export function stepOf(rows: Rows, row: number, key: string, page: number): Step | undefined {
  const most = rows.nodes.length - 1
  const to = (target: number): Step => ({ to: Math.max(0, Math.min(most, target)) })
  if (key === 'ArrowDown') return to(row + 1)
  if (key === 'ArrowUp') return to(row - 1)
  if (key === 'Home') return to(0)
  if (key === 'End') return to(most)
  if (key === 'PageDown') return to(row + page)
  if (key === 'PageUp') return to(row - page)
  if (key === 'ArrowRight') return rightOf(rows, row)
  if (key === 'ArrowLeft') return leftOf(rows, row)
  return undefined
}

function rightOf(rows: Rows, row: number): Step {
  const node = rows.nodes[row]
  if (!node || !isParent(node)) return null
  const isOpen = (rows.levels[row + 1] ?? 0) > (rows.levels[row] ?? 0)
  return isOpen ? { to: row + 1 } : { open: node.id }
}

function leftOf(rows: Rows, row: number): Step {
  const node = rows.nodes[row]
  const isOpen = (rows.levels[row + 1] ?? 0) > (rows.levels[row] ?? 0)
  if (node && isOpen) return { close: node.id }
  const parent = parentRow(rows, row)
  return parent < 0 ? null : { to: parent }
}
