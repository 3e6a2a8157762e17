import type { ElementNode, NodeId } from '../../model/node'
import { commonEntries } from '../../model/comparing/entries'

/** How the children of an element differ from those of an earlier version: what stood between two indexes, and what stands there now. */
export interface Change {
  readonly before: ElementNode
  readonly from: number
  readonly toBefore: number
  readonly to: number
}

/**
 * Returns whether an element has so many children that an edit is not to cost a walk over them; others are judged anew each time.
 */
export const isWide = ({ children }: ElementNode): boolean => children.length >= 64

/** When more children differ it is no longer one edit. */
const most = 32

/**
 * The last versions asked about, the latest last; few, since they keep their documents alive. They shorten the way to an answer
 * and never change it (a property of `validate.test.ts`), so what is kept between calls breaks no rule's law.
 */
const latest = new Map<NodeId, ElementNode>()
const kept = 4

const changes = new WeakMap<ElementNode, Change | null>()

/**
 * Returns what one edit did to the children of an element with many, so that a judgement of all of them can go on from the one
 * before; null where there is no earlier version that is nearly the same. The same element gives the same answer.
 */
export function changeSince(element: ElementNode): Change | null {
  if (!isWide(element)) return null
  const known = changes.get(element)
  if (known !== undefined) return known
  const before = latest.get(element.id)
  latest.delete(element.id)
  latest.set(element.id, element)
  for (const id of latest.keys()) {
    if (latest.size <= kept) break
    latest.delete(id)
  }
  const change = before && before.name === element.name ? changeBetween(before, element) : null
  changes.set(element, change)
  return change
}

function changeBetween(before: ElementNode, element: ElementNode): Change | null {
  const { head: from, tail } = commonEntries(before.children, element.children)
  const [toBefore, to] = [before.children.length - tail, element.children.length - tail]
  return Math.max(toBefore, to) - from > most ? null : { before, from, toBefore, to }
}
