import { useEffect, useState } from 'react'
import { Difference } from './Difference'
import type { Hunk } from './hunk'

/** More changes than these are counted only. */
const most = 400

interface TextDifferenceProps {
  readonly before: string
  readonly after: string
}

/** What changes between two texts. The comparison is fetched when the first difference is shown. */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const [hunks, setHunks] = useState<readonly Hunk[] | null | 'missing'>(null)
  useEffect(() => {
    let isCurrent = true
    import('./hunks-of').then(
      ({ hunksOf }) => isCurrent && setHunks(hunksOf(before, after)),
      () => isCurrent && setHunks('missing'),
    )
    return () => {
      isCurrent = false
    }
  }, [before, after])
  if (hunks === 'missing') return <p role="alert">The difference could not be loaded. Is there a connection?</p>
  if (hunks === null) return <p role="status">Comparing…</p>
  return <Difference hunks={hunks.slice(0, most)} more={Math.max(0, hunks.length - most)} />
}
