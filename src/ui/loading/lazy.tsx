import type { ComponentType } from 'react'
import { startTransition, useEffect, useState } from 'react'
import { Button } from '../inputs/Button'
import css from './missing.module.css'

type Loading<P> = { readonly part: ComponentType<P> | null; readonly isMissing: boolean }

/**
 * Returns a component that is fetched when it is first drawn, and no part of the first load. Where it cannot be fetched, such
 * as without a network, it says so and offers to try again; one that `isExtra` is left out without a word.
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>, isExtra = false): ComponentType<P> {
  const cache: { part: ComponentType<P> | null } = { part: null }
  return function Later(props: P) {
    const [{ part: Part, isMissing }, set] = useState<Loading<P>>(() => ({ part: cache.part, isMissing: false }))
    useEffect(() => {
      if (Part || isMissing) return
      let isGone = false
      const fetched = (part: ComponentType<P>): void => {
        cache.part = part
        if (!isGone) startTransition(() => set({ part, isMissing: false }))
      }
      // Each in a task of its own: the first drawing asks for several at once, and to ask takes a while.
      const asking = setTimeout(() => {
        load().then(fetched, () => !isGone && set({ part: null, isMissing: true }))
      })
      return () => {
        isGone = true
        clearTimeout(asking)
      }
    }, [Part, isMissing])
    if (Part) return <Part {...props} />
    if (!isMissing || isExtra) return null
    return (
      <p className={css.missing} role="alert">
        This part could not be loaded. Check your connection.
        <Button variant="outlined" onClick={() => set({ part: null, isMissing: false })}>
          Try again
        </Button>
      </p>
    )
  }
}
