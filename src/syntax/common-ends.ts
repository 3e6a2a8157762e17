/** How many entries two rows share at their begin, and how many besides at their end. */
export interface CommonEnds {
  readonly head: number
  readonly tail: number
}

/** Returns how far two rows of these lengths are the same from their begin and, besides, from their end. */
export function commonEnds(
  length: number,
  otherLength: number,
  isSame: (index: number, otherIndex: number) => boolean,
): CommonEnds {
  const most = Math.min(length, otherLength)
  let head = 0
  while (head < most && isSame(head, head)) head += 1
  let tail = 0
  while (tail < most - head && isSame(length - 1 - tail, otherLength - 1 - tail)) tail += 1
  return { head, tail }
}

/** Returns how many UTF-16 units two texts share at their ends. */
export function commonUnits(text: string, other: string): CommonEnds {
  return commonEnds(text.length, other.length, (at, otherAt) => text.charCodeAt(at) === other.charCodeAt(otherAt))
}
