import type { Document, Node, Path } from '../../../model/node'
import { nodeAt } from '../../../model/edit'
import type { Place } from '../../../editor/nodes/places'

/** Where something would be dropped: in relation to a row, or below all rows. */
export type Where = 'before' | 'inside' | 'after' | 'end'

/** Returns which part of a row is pointed at; `part` goes from 0 at its top to 1 at its bottom. */
export function whereAt(node: Node, isRoot: boolean, part: number): Where {
  if (isRoot) return 'inside'
  if (node.kind !== 'element') return part < 0.5 ? 'before' : 'after'
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'inside'
}

/**
 * Returns the place between children that a drop on the row at `path` means; after an open row is before its first child, and
 * below all rows is the end of the document.
 */
export function placeOf(document: Document, path: Path, where: Where, isOpen: boolean): Place {
  if (where === 'end') return { parent: [], index: document.root.children.length }
  const node = nodeAt(document, path)
  if (where === 'after' && isOpen) return { parent: path, index: 0 }
  if (where === 'inside') return { parent: path, index: node?.kind === 'element' ? node.children.length : 0 }
  return { parent: path.slice(0, -1), index: (path.at(-1) ?? 0) + (where === 'after' ? 1 : 0) }
}

/** Near an edge of the list, in px. */
const edge = 36

/** Returns how fast the list scrolls by itself, in px a second: the nearer to an edge, the faster. */
export function scrollSpeed(y: number, height: number): number {
  const above = edge - y
  const below = y - (height - edge)
  const near = Math.max(above, below)
  if (near <= 0) return 0
  const speed = near > edge * 0.8 ? 1200 : near > edge * 0.4 ? 400 : 200
  return above > below ? -speed : speed
}
