import { create } from 'zustand'
import type { History } from '../model/history'
import type { Snapshot } from './snapshot'
import type { View } from './view-settings'
import { initialView } from './view-settings'

/** What a document answers: a call (`answer_url`) or a message (`message_url`). */
export type Kind = 'voice' | 'message'

/** Whether the work is safe, as a fact and not a timer. */
export type Saved =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'elsewhere' }

/** A document in the list of documents. */
export interface DocumentInfo {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly changed: number
}

/** The document on the screen. */
export interface OpenDocument {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly history: History<Snapshot>
}

/** Everything the screen shows. Only the files of this folder see it. */
export interface State {
  readonly open: OpenDocument | null
  readonly saved: Saved
  readonly list: readonly DocumentInfo[]
  readonly view: View
}

export const useRaw = create<State>()(() => ({ open: null, saved: { state: 'saving' }, list: [], view: initialView }))

/** Merges `part` into the state. */
export function update(part: Partial<State>): void {
  useRaw.setState(part)
}

/** The state now. */
export function state(): State {
  return useRaw.getState()
}
