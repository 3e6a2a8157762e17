import { useCallback } from 'react'
import type { CountryCount, Tally } from '../../../messaging/recipients/countries'
import { begin } from '../../../model/work'
import { useAfterFirstLoad } from '../../../ui/loading/use-after-first-load'
import { useWork } from '../../../ui/loading/use-work'

/**
 * Returns the countries of these numbers; null until they are known. `numbers` is to be the same list as long as it holds the
 * same.
 */
export function useCountries(numbers: readonly string[]): Tally | null {
  const tallying = useAfterFirstLoad(loadTallying)
  const start = useCallback(() => begin((tallying ?? noWork)(numbers)), [tallying, numbers])
  const { value } = useWork(tallying ? 'countries' : 'nothing', start)
  return tallying && value
}

export type { CountryCount, Tally }

const loadTallying = () => import('../../../messaging/recipients/countries').then((loaded) => loaded.tallying)

function* noWork(): Generator<undefined, Tally, undefined> {
  return { of: [], counts: [] }
}
