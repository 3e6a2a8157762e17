import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { WorkLine } from './WorkLine'
import type { Begun } from '../loading/use-work'
import { useWork } from '../loading/use-work'

interface InSlicesProps<T> {
  /** What is being done, as in "Inserting". */
  readonly doing: string
  /** Begins the work; only that of the first drawing is done. */
  readonly start: () => Begun<T>
  /** Takes what the work gave, once. */
  readonly onDone: (value: T) => void
}

/** Does work in slices while it is on the screen, says how far it is where that takes long, and hands on what it gives. */
export function InSlices<T>({ doing, start, onDone }: InSlicesProps<T>) {
  const [first] = useState(() => start)
  const work = useWork(doing, first)
  const { value, isDone } = work
  const isHandedOn = useRef(false)
  const finish = useEffectEvent(() => {
    if (value === null || isHandedOn.current) return
    isHandedOn.current = true
    onDone(value)
  })
  useEffect(() => {
    if (isDone) finish()
  }, [isDone])
  return <WorkLine doing={doing} work={work} />
}
