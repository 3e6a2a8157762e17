import { create } from 'zustand'
import type { History } from '../model/history'
import type { Beside } from '../model/document-metadata'
import type { Snapshot } from './snapshot'
import type { CallMarks, CallSettings, TriedCall } from './try/tried-call'
import type { Rates } from '../simulation/counts'
import type { View } from './view/view-settings'
import { initialView } from './view/view-settings'
import { rulesInForce } from '../validation/engine/in-force'

/** The document on the screen. */
export interface OpenDocument extends Beside {
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

export const useAppState = create<State>()(() => ({
  open: null,
  lockReason: null,
  checking: rulesInForce() ? 'on' : 'starting',
  view: initialView,
}))

/** Merges `part` into the state. */
export function update(part: Partial<State>): void {
  useAppState.setState(part)
}

/** The state now. */
export function state(): State {
  return useAppState.getState()
}
