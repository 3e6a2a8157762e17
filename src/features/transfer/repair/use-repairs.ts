import { useEffect, useMemo, useState } from 'react'
import { repairsOf } from '../../../repairs'
import type { Repair } from '../../../repairs'

/** Up to here repairs are found at once, so that nothing flickers; in between after a pause; in longer texts when someone asks. */
const mostAtOnce = 50_000
const mostUnasked = 1_000_000
const pause = 300

interface Known {
  readonly text: string
  readonly repairs: readonly Repair[]
}

interface Repairs {
  /** The repairs that fit the text; null until they are found. */
  readonly repairs: readonly Repair[] | null
  /** Looks for them where nothing else does. */
  readonly ask: (() => void) | null
  /** Takes what was found where it is time to look for them; null where it is not. */
  readonly onFound: ((repairs: readonly Repair[]) => void) | null
}

/** Returns the repairs that fit a text. */
export function useRepairs(text: string): Repairs {
  const [known, setKnown] = useState<Known | null>(null)
  const [due, setDue] = useState<string | null>(null)
  const isShort = text.length <= mostAtOnce
  const isLong = text.length > mostUnasked
  const atOnce = useMemo(() => (isShort ? repairsOf(text) : null), [text, isShort])
  useEffect(() => {
    if (isShort || isLong) return
    const timer = setTimeout(() => setDue(text), pause)
    return () => clearTimeout(timer)
  }, [text, isShort, isLong])
  const found = atOnce ?? (known?.text === text ? known.repairs : null)
  const isDue = found === null && due === text
  return {
    repairs: found,
    ask: found === null && isLong && !isDue ? () => setDue(text) : null,
    onFound: isDue ? (repairs) => setKnown({ text, repairs }) : null,
  }
}
