import type { Path } from '../../model/node'
import { currentDocument } from '../document/current'
import { focusedNode } from '../document/selected'

/** A place between the children of an element. */
export interface Place {
  readonly parent: Path
  readonly index: number
}

/** Returns where Add puts something: inside the focused element at its end, and after the focused node among its siblings. */
export function placesToAdd(): { readonly inside: Place | null; readonly after: Place | null } {
  const focused = focusedNode()
  const root = currentDocument()?.root
  if (!focused) return { inside: root ? { parent: [], index: root.children.length } : null, after: null }
  const { node, path } = focused
  const inside = node.kind === 'element' ? { parent: path, index: node.children.length } : null
  return { inside, after: path.length > 0 ? afterPath(path) : null }
}

/** Returns the place right after the node at `path`. */
export function afterPath(path: Path): Place {
  return { parent: path.slice(0, -1), index: (path.at(-1) ?? 0) + 1 }
}

/** How many places around a node are told apart: the nearest, and the one in the root. */
const mostAround = 4

/** Returns the places right after the elements around the node at `path`, from the nearest up to a child of the root. */
export function placesAround(path: Path): readonly Place[] {
  const places = path.slice(1).map((_, depth) => afterPath(path.slice(0, path.length - 1 - depth)))
  return places.length > mostAround ? [...places.slice(0, mostAround - 1), ...places.slice(-1)] : places
}
