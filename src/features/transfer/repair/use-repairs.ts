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

/** The repairs that fit a text, null until they are found; `ask` looks for them where nothing else does. */
export function useRepairs(text: string): { readonly repairs: readonly Repair[] | null; readonly ask: (() => void) | null } {
  const [known, setKnown] = useState<Known>({ text: '', repairs: [] })
  const isShort = text.length <= mostAtOnce
  const isLong = text.length > mostUnasked
  const atOnce = useMemo(() => (isShort ? repairsOf(text) : null), [text, isShort])
  const find = (): void => setKnown({ text, repairs: repairsOf(text) })
  useEffect(() => {
    if (isShort || isLong) return
    const timer = setTimeout(() => setKnown({ text, repairs: repairsOf(text) }), pause)
    return () => clearTimeout(timer)
  }, [text, isShort, isLong])
  if (atOnce !== null) return { repairs: atOnce, ask: null }
  if (known.text === text) return { repairs: known.repairs, ask: null }
  return { repairs: null, ask: isLong ? find : null }
}
