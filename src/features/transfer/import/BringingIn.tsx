import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { begin } from '../../../model/work'
import { WorkLine } from '../../../ui/layout/WorkLine'
import { useWork } from '../../../ui/loading/use-work'
import type { BringIn } from './bring-in'
import type { Checked } from './check'
import type { Source } from './source'

interface BringingInProps {
  readonly bringIn: BringIn
  readonly checked: Checked
  readonly source: Source
  /** Takes whether the text is in the document now. */
  readonly onDone: (isIn: boolean) => void
}

/** Brings a text in, in slices; says how far it is where that takes long. Nothing has changed before all is done, or when this goes. */
export function BringingIn({ bringIn, checked, source, onDone }: BringingInProps) {
  const start = useCallback(() => begin(bringIn.work(checked, source)), [bringIn, checked, source])
  const work = useWork(bringIn.doing, start)
  const { value } = work
  const isDone = useRef(false)
  const finish = useEffectEvent((act: () => boolean) => {
    if (isDone.current) return
    isDone.current = true
    onDone(act())
  })
  useEffect(() => {
    if (value) finish(value)
  }, [value])
  return <WorkLine doing={bringIn.doing} work={work} />
}
