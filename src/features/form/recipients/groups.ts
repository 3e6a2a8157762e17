import type { CountryCount, Tally } from './use-countries'

/** So many recipients are seen at a glance. */
export const few = 3

export interface GroupOfChips {
  /** null while it is not known, or says nothing. */
  readonly country: CountryCount | null
  readonly indexes: readonly number[]
}

/** Returns the chips from `from` on; by country where that is known and not the only one of a few: those of a country stand together behind its count, in the order of the list. */
export function groupsOf(count: number, from: number, tally: Tally | null): readonly GroupOfChips[] {
  const indexes = Array.from({ length: count - from }, (_, at) => from + at)
  if (tally?.of.length !== count || (tally.counts.length === 1 && count <= few)) return [{ country: null, indexes }]
  return tally.counts.map((country) => ({ country, indexes: indexes.filter((index) => tally.of[index] === country.country) }))
}
