import { useEffect, useState } from 'react'
import { Difference } from './Difference'
import type { Hunks } from './hunk'

/** More changes than these are counted only. */
const most = 400

interface TextDifferenceProps {
  readonly before: string
  readonly after: string
}

/** Shows what changes between two texts. The comparison is fetched when the first difference is shown. */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const [found, setFound] = useState<Hunks | null | 'missing'>(null)
  useEffect(() => {
    let isCurrent = true
    import('./hunks-of').then(
      ({ hunksOf }) => isCurrent && setFound(hunksOf(before, after, most)),
      () => isCurrent && setFound('missing'),
    )
    return () => {
      isCurrent = false
    }
  }, [before, after])
  if (found === 'missing') return <p role="alert">The difference could not be loaded. Check your connection.</p>
  if (found === null) return <p role="status">Comparing…</p>
  return <Difference {...found} />
}
