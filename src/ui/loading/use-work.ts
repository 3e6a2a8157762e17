import { useEffect, useMemo, useState } from 'react'

/** Work whose first slice is done, as `model/work.ts` begins it. */
export interface Begun<T> {
  readonly result: { readonly value: T } | null
  readonly finish: (signal: AbortSignal, onSteps: (steps: number) => void) => Promise<T>
}

/** How far work is, and what it gave. */
export interface Working<T> {
  /** What it gave; until then what the work before it gave about the same thing, null where there was none. */
  readonly value: T | null
  readonly isDone: boolean
  readonly isStopped: boolean
  /** How many steps are done. */
  readonly steps: number
  readonly stop: () => void
  readonly goOn: () => void
}

interface State<T> {
  readonly about: string
  readonly of: Begun<T>
  readonly last: { readonly value: T } | null
  readonly isDone: boolean
  readonly isStopped: boolean
  readonly steps: number
}

/** So often a picture of the progress is enough, in milliseconds. */
const picture = 100

/**
 * Does work in slices while it is on the screen: what one slice is enough for is there at once. What other work about the same
 * thing gave is shown until then. `start` is to be memoised.
 */
export function useWork<T>(about: string, start: () => Begun<T>): Working<T> {
  const begun = useMemo(() => start(), [start])
  const [state, setState] = useState<State<T>>(() => startedBy(about, begun, null))
  const current = state.of === begun ? state : startedBy(about, begun, state.about === about ? state.last : null)
  if (current !== state) setState(current)
  const { isDone, isStopped } = current
  useEffect(() => {
    if (isDone || isStopped) return
    const stopping = new AbortController()
    let next = performance.now() + picture
    const onSteps = (steps: number): void => {
      if (performance.now() < next) return
      next = performance.now() + picture
      setState((before) => (before.of === begun ? { ...before, steps } : before))
    }
    begun.finish(stopping.signal, onSteps).then(
      (value) => setState((before) => (before.of === begun ? { ...before, last: { value }, isDone: true } : before)),
      (reason: unknown) => {
        if (stopping.signal.aborted) return
        // What fails while it is drawn is shown by the page.
        setState(() => {
          throw reason
        })
      },
    )
    return () => stopping.abort()
  }, [begun, isDone, isStopped])
  const change = (part: Partial<State<T>>): void => setState({ ...current, ...part })
  return {
    value: current.last?.value ?? null,
    isDone,
    isStopped,
    steps: current.steps,
    stop: () => change({ isStopped: true }),
    goOn: () => change({ isStopped: false }),
  }
}

function startedBy<T>(about: string, begun: Begun<T>, last: State<T>['last']): State<T> {
  return { about, of: begun, last: begun.result ?? last, isDone: begun.result !== null, isStopped: false, steps: 0 }
}
