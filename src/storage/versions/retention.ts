/** What decides whether an automatic version stays. */
export interface Aged {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly name: string | null
  /** UTF-16 units. */
  readonly size: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** All automatic versions of a document together take at most so many UTF-16 units; then the oldest go. */
const most = 20_000_000

/**
 * Returns the ids of the versions that may go, of all of a document, newest first: of the last hour each stays, of the last
 * day the newest of each hour, before that the newest of each day, as far as there is room for `most`. Named ones stay. One
 * from the future, kept while the clock was wrong, is as old as the one after it.
 */
export function expendable(versions: readonly Aged[], now: number): readonly string[] {
  const taken = new Set<string>()
  let size = 0
  let later = now
  return versions
    .map((version) => {
      const at: number = version.at > now ? later : version.at
      later = at
      return { ...version, at }
    })
    .filter(({ name }) => name === null)
    .filter((version) => {
      const slot = slotOf(version, now)
      const isFirst = !taken.has(slot)
      taken.add(slot)
      if (isFirst) size += version.size
      return !isFirst || size > most
    })
    .map(({ id }) => id)
}

function slotOf({ id, at }: Aged, now: number): string {
  const age = now - at
  if (age < hour) return `version ${id}`
  if (age < day) return `hour ${Math.floor(at / hour)}`
  return `day ${Math.floor(at / day)}`
}
