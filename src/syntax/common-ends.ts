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
  const head = countSame(most, (step) => isSame(step, step))
  return { head, tail: countSame(most - head, (step) => isSame(length - 1 - step, otherLength - 1 - step)) }
}

/** Returns how often in a row, from 0 and at most `most` times, it is the same. */
export function countSame(most: number, isSame: (step: number) => boolean): number {
  let count = 0
  while (count < most && isSame(count)) count += 1
  return count
}

/** Returns how many entries two lists share at their ends. */
export function commonEntries<T>(list: readonly T[], other: readonly T[]): CommonEnds {
  return commonEnds(list.length, other.length, (index, otherIndex) => list[index] === other[otherIndex])
}

/** Returns how many UTF-16 units two texts share at their ends. */
export function commonUnits(text: string, other: string): CommonEnds {
  return commonEnds(text.length, other.length, (at, otherAt) => text.charCodeAt(at) === other.charCodeAt(otherAt))
}
