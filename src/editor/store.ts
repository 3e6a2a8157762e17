import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { History } from '../model/history'
import type { KindAndMetadata } from '../model/document-metadata'
import type { Snapshot } from './snapshot'
import type { CallMarks, CallSettings, TriedCall } from './try/tried-call'
import type { Rates } from '../simulation/counts'
import type { View } from './view/view-settings'
import { initialView } from './view/view-settings'
import { rulesInForce } from '../validation/engine/in-force'

/** The document on the screen. */
export interface OpenDocument extends KindAndMetadata {
  readonly id: string
  readonly name: string
  readonly history: History<Snapshot>
}

/** Whether the rules are there by which documents are judged. */
export type Checking = 'starting' | 'on' | 'failed'

/** The open document and how it is shown. Only the files of this folder see it. */
export interface State {
  readonly open: OpenDocument | null
  /** Why nothing of the document may be changed, in words; null when it may. */
  readonly lockReason: string | null
  readonly checking: Checking
  readonly view: View
  /** What is tried; not there before something is. */
  readonly tried?: TriedCall
  readonly callSettings?: CallSettings
  readonly rates?: Rates
  /** Where the call is, while it is on the screen. */
  readonly callMarks?: CallMarks | undefined
}

const store = createStore<State>()(() => ({
  open: null,
  lockReason: null,
  checking: rulesInForce() ? 'on' : 'starting',
  view: initialView,
}))

/** Changes when components are to draw. */
const drawn = createStore<State>()(store.getState)
const drawing = { ...store, subscribe: drawn.subscribe }

/** Returns a part of the state, as a component draws it. */
export const useAppState = <T>(part: (raw: State) => T): T => useStore(drawing, part)

let isNextPictureSoonEnough = false
/** The request for the next picture, or 0. */
let picture = 0

store.subscribe(() => {
  if (!isNextPictureSoonEnough) drawNow()
  else if (picture === 0) picture = requestAnimationFrame(drawNow)
})

/**
 * Does work whose changes components draw with the next picture, once for all such work before it; at any other change they draw
 * at once. For keys that stand on the screen without them: whoever draws the keys calls `catchUp` before the user can do
 * anything elsewhere, since an older field would take what is typed for a newer text.
 */
export function withNextPicture(work: () => void): void {
  isNextPictureSoonEnough = true
  try {
    work()
  } finally {
    isNextPictureSoonEnough = false
  }
}

/** Draws what waits for the next picture. */
export function catchUp(): void {
  if (picture !== 0) drawNow()
}

function drawNow(): void {
  if (picture !== 0) cancelAnimationFrame(picture)
  picture = 0
  drawn.setState(store.getState(), true)
}

/** Calls `changed` in each change of the state. */
export const watchState = (changed: (now: State, before: State) => void): (() => void) => store.subscribe(changed)

/** Merges `part` into the state. */
export function update(part: Partial<State>): void {
  store.setState(part)
}

/** Returns the state now. */
export function state(): State {
  return store.getState()
}
