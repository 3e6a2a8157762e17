import { useEffect, useState } from 'react'
import { afterFirstLoad } from './after-first-load'

type Load<T> = () => Promise<T>

/** What was fetched, by what fetches it. */
const fetched = new Map<Load<unknown>, unknown>()

/**
 * Returns what is fetched once the first load has settled; null until then, and where it cannot be fetched. `load` is to be the
 * same function each time.
 */
export function useAfterFirstLoad<T extends object>(load: Load<T>): T | null {
  const [part, setPart] = useState(() => (fetched.get(load) as T | undefined) ?? null)
  useEffect(() => {
    if (part) return
    let isHere = true
    afterFirstLoad()
      .then(load)
      .then(
        (loaded) => {
          fetched.set(load, loaded)
          if (isHere) setPart(() => loaded)
        },
        () => undefined,
      )
    return () => void (isHere = false)
  }, [load, part])
  return part
}
