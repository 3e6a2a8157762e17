import { memo, useMemo } from 'react'
import { CallBar } from './bar/CallBar'
import { CallFoot } from './CallFoot'
import { Question } from './question/Question'
import { Transcript } from './transcript/Transcript'
import type { ShownCall } from './use-call'
import { sceneOf } from './words/scene'
import css from './try.module.css'

interface CallViewProps {
  readonly call: ShownCall
  /** What is said above the transcript, or null. */
  readonly note: string | null
}

/** Shows a call: what can be done with all of it, its transcript, and what it waits for. */
export const CallView = memo(OneCall)

function OneCall({ call, note }: CallViewProps) {
  const { world, moments, moment } = call
  const scene = useMemo(() => sceneOf(world, moments, moment.log), [world, moments, moment])
  return (
    <section className={css.call} aria-label="Call">
      <CallBar call={call} scene={scene} />
      {note !== null && (
        <p className={css.note} role="note">
          {note}
        </p>
      )}
      <Transcript call={call} scene={scene} />
      <Question call={call} scene={scene} />
      <CallFoot call={call} />
    </section>
  )
}
