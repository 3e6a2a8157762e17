import { elementNames } from '../../catalogue/index'

/**
 * Returns the known name that a misspelt one most probably means: first the same letters in another case or with other
 * separators, then few typing slips.
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const plain = plainOf(name)
  const same = known.find((candidate) => candidate !== name && plainOf(candidate) === plain)
  if (same !== undefined) return same
  let best: string | null = null
  let bestDistance = slipsAllowed(plain.length) + 1
  for (const candidate of known) {
    if (candidate === name) continue
    const distance = distanceWithin(plain, plainOf(candidate), bestDistance - 1)
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** Returns whether two names differ in case and separators only, so that one is plainly meant by the other. */
export const isSameWord = (left: string, right: string): boolean => plainOf(left) === plainOf(right)

/** Returns the element that a name written in another notation means, to which a safe fix renames it; else the name itself. */
export const meantName = (name: string): string => byPlainName.get(plainOf(name)) ?? name

const plainOf = (name: string) => name.toLowerCase().replace(/[_\-\s]/g, '')

const byPlainName: ReadonlyMap<string, string> = new Map(elementNames.map((name) => [plainOf(name), name]))

// One slip in `Paly` is likely, in `p` it is another word: two from six letters on, one from four, none below.
const slipsAllowed = (length: number) => (length >= 6 ? 2 : length >= 4 ? 1 : 0)

/**
 * Returns the number of inserted, dropped, changed or swapped neighbouring characters between two words, or `limit + 1` when
 * there are more.
 */
function distanceWithin(left: string, right: string, limit: number): number {
  const beyond = limit + 1
  if (Math.abs(left.length - right.length) > limit) return beyond
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= right.length; column += 1) {
      const changed = left[row - 1] === right[column - 1] ? 0 : 1
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + changed)
      const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return beyond
    beforeLast = last
    last = current
  }
  return Math.min(at(last, right.length), beyond)
}

const at = (row: readonly number[], column: number) => row[column] ?? Infinity
