import type { Draft, State } from './state'
import type { Read } from '../asking/read'
import { linesOf } from './trail'
import type { Document, Path } from '../../model/node'
import type { Event } from '../../model/scenario'
import type { Entry, Phase, Question, Timer, World } from '../types'

/** A call after one decision: immutable, sharing what it can with the moment before. */
export interface Moment {
  /** Milliseconds of virtual time since the call came in. */
  readonly at: number
  readonly phase: Phase
  readonly document: Document | null
  /** The step at which it is. */
  readonly path: Path
  /** Null when it is over. */
  readonly question: Question | null
  readonly timers: readonly Timer[]
  /** The transcript, newest line first. */
  readonly log: readonly Entry[]
  /** What the next decision starts from. */
  readonly state: State
}

/** The decisions of a call and the moments that they led to; the first moment is before any decision. */
export interface CallRun {
  readonly events: readonly Event[]
  readonly moments: readonly Moment[]
}

/** Returns a draft of the next state. */
export const draftOf = (world: World, read: Read, state: State): Draft => ({ ...state, world, read })

/** Returns the moment after a decision. Its log is listed when somebody reads it, so that a decision costs what it adds. */
export function momentOf(draft: Draft): Moment {
  let lines: readonly Entry[] | undefined
  const { at, phase, document, path, question, timers } = draft
  return {
    ...{ at, phase, document, path, question, timers },
    get log() {
      return (lines ??= linesOf(draft.trail))
    },
    state: draft,
  }
}
