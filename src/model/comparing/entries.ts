/** How many entries two lists share at their begin, and how many besides at their end. */
interface CommonEntries {
  readonly head: number
  readonly tail: number
}

/** The list that another one was made of, and what the two share. */
interface Origin extends CommonEntries {
  readonly list: WeakRef<readonly unknown[]>
}

/** Of the long lists that were made by an edit; it is compared with the list before at each key, and by several that ask. */
const origins = new WeakMap<readonly unknown[], Origin>()
/** Shorter lists are looked through each time. */
const shortest = 256

/** Returns the list with another entry at an index than the one there. What the two share is known without a look at each entry. */
export function withEntry<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  const next = list.with(index, entry)
  if (list.length >= shortest) origins.set(next, { list: new WeakRef(list), head: index, tail: list.length - 1 - index })
  return next
}

/** Returns how many entries two lists share at their begin, and how many of the others at their end. */
export function commonEntries<T>(list: readonly T[], other: readonly T[]): CommonEntries {
  const known = sharedBy(list, other)
  if (known !== null) return known
  const head = commonHead(list, other)
  return { head, tail: commonTail(list, other, head) }
}

/** Returns how many entries two lists share at their begin. */
export function commonHead<T>(list: readonly T[], other: readonly T[]): number {
  const known = sharedBy(list, other)
  if (known !== null) return known.head
  const most = Math.min(list.length, other.length)
  let count = 0
  while (count < most && list[count] === other[count]) count += 1
  return count
}

/** Returns how many entries two lists share at their end, besides `head` at their begin. */
export function commonTail<T>(list: readonly T[], other: readonly T[], head: number): number {
  const known = sharedBy(list, other)
  if (known !== null) return known.tail
  const most = Math.min(list.length, other.length) - head
  const last = list.length - 1
  const otherLast = other.length - 1
  let count = 0
  while (count < most && list[last - count] === other[otherLast - count]) count += 1
  return count
}

/** So many edits are followed back; none of them changes the length of a list. */
const mostEdits = 64

/** Returns how many entries a list surely shares with the one that was made of it by some edits; null where that is not known. */
export function entriesKept(list: readonly unknown[], edited: readonly unknown[]): CommonEntries | null {
  let head = list.length
  let tail = list.length
  let at: readonly unknown[] | undefined = edited
  for (let edits = 0; at !== undefined && edits < mostEdits; edits += 1) {
    if (at === list) return { head, tail: Math.min(tail, list.length - head) }
    const origin = origins.get(at)
    if (origin === undefined) return null
    head = Math.min(head, origin.head)
    tail = Math.min(tail, origin.tail)
    at = origin.list.deref()
  }
  return null
}

/** Returns what two lists share of which one was made of the other by one edit; null where that is not known. */
function sharedBy(list: readonly unknown[], other: readonly unknown[]): CommonEntries | null {
  if (list.length < shortest || list.length !== other.length) return null
  return madeOf(list, other) ?? madeOf(other, list)
}

function madeOf(list: readonly unknown[], edited: readonly unknown[]): CommonEntries | null {
  const origin = origins.get(edited)
  return origin?.list.deref() === list ? origin : null
}
