/** One `key=value` of a list. */
export interface Pair {
  readonly key: string
  readonly value: string
}

/** Returns the pairs of a list such as `a=1,b=2`; null where it has parts that are no pairs. */
export function pairsIn(list: string): readonly Pair[] | null {
  if (list === '') return []
  const pairs: Pair[] = []
  for (const part of list.split(',')) {
    const at = part.indexOf('=')
    if (at < 0) return null
    pairs.push({ key: part.slice(0, at), value: part.slice(at + 1) })
  }
  return pairs
}

/** Returns the list of the pairs; null when there are none. `pairsIn` gives the same pairs back. */
export function listOf(pairs: readonly Pair[]): string | null {
  return pairs.length === 0 ? null : pairs.map(({ key, value }) => `${key}=${value}`).join(',')
}
