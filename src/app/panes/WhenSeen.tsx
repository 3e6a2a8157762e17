import type { ReactNode } from 'react'
import { useState } from 'react'
import { useNarrowPane } from '../../editor/view/view'
import type { Pane } from '../../editor/view/view'
import { useIsNarrow } from '../../ui/layout/use-is-narrow'

/** Holds a pane, which on a phone is made when it is first looked at, and kept from then on. */
export function WhenSeen({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) {
  const isAlone = useIsNarrow()
  const isSeen = useNarrowPane() === pane || !isAlone
  const [wasSeen, setWasSeen] = useState(isSeen)
  if (isSeen && !wasSeen) setWasSeen(true)
  return wasSeen || isSeen ? children : null
}
