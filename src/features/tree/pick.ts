import type { NodeId } from '../../model/node'
import type { Selection } from '../../editor/snapshot'
import type { Rows } from './rows'
import { rowOfId } from './rows'

/** Returns the selection of one row, which has the focus. */
export function only(id: NodeId): Selection {
  return { ids: new Set([id]), anchor: id, focus: id }
}

/**
 * Returns the selection with the focus on another row: alone it takes the selection with it, several selected rows stay
 * selected.
 */
export function focusOn(selection: Selection | null, id: NodeId): Selection {
  return selection && selection.ids.size > 1 ? { ...selection, focus: id } : only(id)
}

/** Returns the selection with the focus on another row, whatever is selected. */
export function focusAlone(selection: Selection | null, id: NodeId): Selection {
  return selection ? { ...selection, focus: id } : only(id)
}

/** Returns the selection with the row added to it or taken out of it; the last one stays. */
export function toggled(selection: Selection | null, id: NodeId): Selection {
  if (!selection) return only(id)
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return ids.size === 0 ? { ...selection, focus: id } : { ids, anchor: id, focus: id }
}

/** Returns the selection of the rows between the one where the range began and `row`. */
export function ranged(rows: Rows, selection: Selection | null, row: number): Selection | null {
  const focus = rows.nodes[row]?.id
  if (focus === undefined) return selection
  const began = rowOfId(rows, selection?.anchor)
  const start = began < 0 ? row : began
  const ids = rows.nodes.slice(Math.min(start, row), Math.max(start, row) + 1).map((node) => node.id)
  return { ids: new Set(ids), anchor: rows.nodes[start]?.id ?? focus, focus }
}
