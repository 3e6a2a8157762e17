import { isText, ownText } from '../../model/content'
import type { ElementNode, NodeId } from '../../model/node'
import { changeSince, isWide } from './change-since'

/** Returns the index of the child with the id, or -1; of many children the one is asked first that an edit leaves it. */
export function placeOf(element: ElementNode, id: NodeId): number {
  if (!isWide(element)) return found(element, id)
  const known = placesIn(element)
  const place = known.get(id) ?? placeSince(element, id) ?? found(element, id)
  known.set(id, place)
  return place
}

/** Returns the text directly inside an element; of many children only those are read that an edit changed. */
export function textIn(element: ElementNode): string {
  if (!isWide(element)) return ownText(element)
  const text = texts.get(element) ?? textSince(element) ?? ownText(element)
  texts.set(element, text)
  return text
}

const places = new WeakMap<ElementNode, Map<NodeId, number>>()
const texts = new WeakMap<ElementNode, string>()

const found = ({ children }: ElementNode, id: NodeId): number => children.findIndex((child) => child.id === id)

function placesIn(element: ElementNode): Map<NodeId, number> {
  const known = places.get(element)
  if (known !== undefined) return known
  const made = new Map<NodeId, number>()
  places.set(element, made)
  return made
}

/** Returns where it was before the edit, moved by what came or went ahead of it; null where it is not there. */
function placeSince(element: ElementNode, id: NodeId): number | null {
  const change = changeSince(element)
  const before = change && places.get(change.before)?.get(id)
  if (change === null || typeof before !== 'number') return null
  const place = before < change.from ? before : before + change.to - change.toBefore
  return element.children[place]?.id === id ? place : null
}

/** Returns the text before the edit; null where that took or brought some. */
function textSince(element: ElementNode): string | null {
  const change = changeSince(element)
  const before = change && texts.get(change.before)
  if (change === null || typeof before !== 'string') return null
  const { from, to, toBefore } = change
  return change.before.children.slice(from, toBefore).some(isText) || element.children.slice(from, to).some(isText)
    ? null
    : before
}
