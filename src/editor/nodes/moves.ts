import { refusal } from '../../completion/places'
import { elementAt } from '../../model/edit'
import type { Node, Path } from '../../model/node'
import { currentDocument } from '../document/current'
import { edit } from '../document/edits'
import { selectedNodes } from '../document/selected'
import type { Place } from './places'
import { afterPath } from './places'
import { described } from './describe'
import { pathOf } from '../paths'
import { announce } from '../view/view'

/** Returns why nodes may not move to a place, in words; null when they may. */
export function moveRefusal(chosen: readonly { readonly node: Node; readonly path: Path }[], place: Place): string | null {
  const document = currentDocument()
  const parent = document && elementAt(document, place.parent)
  if (!parent) return 'There is no element at that place.'
  for (const { node, path } of chosen) {
    if (path.length === 0) return 'Response can’t be moved.'
    if (path.every((index, depth) => place.parent[depth] === index)) return 'An element cannot move into itself.'
    const reason = node.kind === 'element' ? refusal(parent.name, node.name) : null
    if (reason) return reason
  }
  return null
}

/** Moves nodes to a place, or says why not. */
export function moveNodes(chosen: readonly { readonly node: Node; readonly path: Path }[], place: Place): void {
  const reason = moveRefusal(chosen, place)
  if (reason) return announce(`Cannot move: ${reason}`)
  const ids = chosen.map(({ node }) => node.id)
  const moved = edit(
    `move ${described(chosen)}`,
    (document, edits) =>
      edits.move(
        document,
        chosen.map(({ path }) => path),
        place.parent,
        place.index,
      ),
    { select: () => ids },
  )
  if (moved === null) announceMove(chosen)
}

/** Moves the selected siblings one place up or down. */
export function moveSelected(way: 'up' | 'down'): void {
  moveTo(placeOver(way), `Cannot move: it is already the ${way === 'up' ? 'first' : 'last'} one.`)
}

/** Moves the selected nodes to the end of the container that precedes them. */
export function moveIn(): void {
  moveTo(placeInto(), 'Cannot move: there is no element before it.')
}

/** Moves the selected nodes out of their parent, behind it. */
export function moveOut(): void {
  moveTo(placeOut(), 'Cannot move: already at the top level.')
}

function moveTo(place: Place | null, without: string): void {
  const chosen = selectedNodes()
  if (chosen.length === 0 || chosen[0]?.path.length === 0) return announce('Response can’t be moved.')
  if (place) moveNodes(chosen, place)
  else announce(without)
}

/** Returns the place on the other side of the sibling before or after the selected ones; null where there is none. */
export function placeOver(way: 'up' | 'down'): Place | null {
  const chosen = selectedNodes()
  const edge = way === 'up' ? chosen[0] : chosen.at(-1)
  const last = edge?.path.at(-1)
  if (!edge || last === undefined) return null
  const parent = edge.path.slice(0, -1)
  const document = currentDocument()
  const count = (document && elementAt(document, parent)?.children.length) ?? 0
  const index = way === 'up' ? last - 1 : last + 2
  return index < 0 || index > count ? null : { parent, index }
}

/** Returns the end of the element that precedes the selected nodes; null where none does. */
export function placeInto(): Place | null {
  const path = selectedNodes()[0]?.path
  const last = path?.at(-1)
  const document = currentDocument()
  if (!path || !last || !document) return null
  const parent = [...path.slice(0, -1), last - 1]
  const container = elementAt(document, parent)
  return container ? { parent, index: container.children.length } : null
}

/** Returns the place behind the parent of the selected nodes; null where that is the root. */
export function placeOut(): Place | null {
  const path = selectedNodes()[0]?.path
  return path && path.length > 1 ? afterPath(path.slice(0, -1)) : null
}

function announceMove(chosen: readonly { readonly node: Node }[]): void {
  const document = currentDocument()
  const id = chosen[0]?.node.id
  const path = document && id !== undefined ? pathOf(document, id) : null
  const parent = document && path && elementAt(document, path.slice(0, -1))
  if (!path || !parent) return
  announce(`${described(chosen)} moved to position ${(path.at(-1) ?? 0) + 1} of ${parent.children.length} in ${parent.name}.`, {
    isSeen: true,
  })
}
