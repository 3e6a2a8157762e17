import { create } from 'zustand'
import type { History } from '../model/history'
import type { Unreadable } from './records'
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

/** What is kept with a document beside its text. */
export interface Kept {
  /** Problems that are not shown: `rule` for all of that rule, `rule path` for those of the node at that place ("after-end 0/2"). */
  readonly ignored: readonly string[]
  /** What each placeholder stands for in previews, by the placeholder as written ("{{name}}"). */
  readonly samples: Readonly<Record<string, string>>
}

export const nothingKept: Kept = { ignored: [], samples: {} }

/** The document on the screen. */
export interface OpenDocument {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly history: History<Snapshot>
  /** What the user does not want to be told, and what stands for the placeholders; kept with the document, not in the XML. */
  readonly kept: Kept
}

/** Everything the screen shows. Only the files of this folder see it. */
export interface State {
  readonly open: OpenDocument | null
  readonly saved: Saved
  /** What happened to stored work that nobody asked for; stays until it is read and closed. */
  readonly warning: string | null
  readonly list: readonly DocumentInfo[]
  /** What is stored here and cannot be read; it is left as it is. */
  readonly unreadable: readonly Unreadable[]
  readonly view: View
}

export const useRaw = create<State>()(() => ({
  open: null,
  saved: { state: 'saving' },
  warning: null,
  list: [],
  unreadable: [],
  view: initialView,
}))

/** Merges `part` into the state. */
export function update(part: Partial<State>): void {
  useRaw.setState(part)
}

/** The state now. */
export function state(): State {
  return useRaw.getState()
}
