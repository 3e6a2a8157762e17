interface Naming {
  /** The name with a number; without a word the number stands behind it. */
  readonly numbered?: (name: string, count: number) => string
  /** Names of one key are one name. */
  readonly keyOf?: (name: string) => string
}

/**
 * Gives each name that is wanted to one who has it alone: the name itself, or with the first number from 2 on that makes it free.
 * No number of a name is tried twice, so that equal names take no longer each, however many they are.
 */
export function uniqueNames(
  taken: Iterable<string>,
  { numbered = (name, count) => `${name}${count}`, keyOf = (name) => name }: Naming = {},
): (wanted: string) => string {
  const used = new Set<string>()
  for (const name of taken) used.add(keyOf(name))
  const next = new Map<string, number>()
  return (wanted) => {
    const stem = numbered(wanted, 1)
    let name = wanted
    let count = next.get(stem) ?? 2
    for (; used.has(keyOf(name)); count += 1) name = numbered(wanted, count)
    next.set(stem, count)
    used.add(keyOf(name))
    return name
  }
}
