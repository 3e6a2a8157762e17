import { create } from 'zustand'
import type { DocumentMetadata, Kind } from '../model/document-metadata'
import type { History } from '../model/history'
import type { Unreadable } from '../storage/records'
import type { Snapshot } from './snapshot'
import type { View } from './view-settings'
import { initialView } from './view-settings'

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
  /** What the user does not want to be told, and what stands for the placeholders; kept with the document, not in the XML. */
  readonly kept: DocumentMetadata
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
