/** What decides whether an automatic version stays. */
export interface Aged {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly name: string | null
  /** UTF-16 units. */
  readonly size: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** All automatic versions of a document together take at most so many UTF-16 units; then the oldest go. */
const MOST = 20_000_000

/**
 * The versions that may go: of the last hour each stays, of the last day the newest of each hour, before that the newest of
 * each day. Named ones stay.
 */
export function expendable(versions: readonly Aged[], now: number): readonly string[] {
  const taken = new Set<string>()
  let size = 0
  return [...versions]
    .filter(({ name }) => name === null)
    .sort((a, b) => b.at - a.at)
    .filter((version) => {
      const slot = slotOf(version.at, now)
      const isFirst = !taken.has(slot)
      taken.add(slot)
      if (isFirst) size += version.size
      return !isFirst || size > MOST
    })
    .map(({ id }) => id)
}

function slotOf(at: number, now: number): string {
  const age = now - at
  if (age < HOUR) return `time ${at}`
  if (age < DAY) return `hour ${Math.floor(at / HOUR)}`
  return `day ${Math.floor(at / DAY)}`
}
