import type { DocumentKind } from '../../model/document-metadata'
import { redoLabel, undoLabel } from '../../model/history'
import type { Document, NodeId } from '../../model/node'
import type { Draft, Selection, Snapshot } from '../snapshot'
import { state, useAppState } from '../store'
import type { State } from '../store'

/** Returns the document, or the last good one while a draft is open; null when there never was one. */
export const useDocument = (): Document | null => useAppState((raw) => present(raw)?.document ?? null)
export const useDraft = (): Draft | null => useAppState((raw) => present(raw)?.draft ?? null)
export const useSelection = (): Selection | null => useAppState((raw) => present(raw)?.selection ?? null)
export const useClosed = (): ReadonlySet<NodeId> => useAppState((raw) => present(raw)?.closed ?? nothing)
/** Returns whether a Stream is a step of the document. */
export const useHasStream = (): boolean =>
  useAppState((raw) => present(raw)?.document?.root.children.some((child) => 'name' in child && child.name === 'Stream') ?? false)
export const useKind = (): DocumentKind => useAppState((raw) => raw.open?.kind ?? 'voice')
/** Returns why tree and form cannot edit, in words; null when they can. */
export const useReadOnlyReason = (): string | null => useAppState(readOnlyReasonIn)
/** Returns "Undo: delete Hangup", or null when there is nothing to undo. */
export const useUndoLabel = (): string | null => useAppState((raw) => labelled('Undo', raw.open && undoLabel(raw.open.history)))
export const useRedoLabel = (): string | null => useAppState((raw) => labelled('Redo', raw.open && redoLabel(raw.open.history)))

export const currentSnapshot = (): Snapshot | null => present(state())
export const currentDocument = (): Document | null => present(state())?.document ?? null
export const currentKind = (): DocumentKind => state().open?.kind ?? 'voice'
/** Returns whether nothing of the document may be changed, not even its text. */
export const useIsLocked = (): boolean => useAppState((raw) => raw.lockReason !== null)
export const isLocked = (): boolean => state().lockReason !== null
export const readOnlyReason = (): string | null => readOnlyReasonIn(state())
export const isReadOnly = (): boolean => readOnlyReason() !== null

const nothing: ReadonlySet<NodeId> = new Set()
const labelled = (way: string, label: string | null): string | null => (label === null ? null : `${way}: ${label}`)
const present = (raw: State): Snapshot | null => raw.open?.history.present ?? null

function readOnlyReasonIn(raw: State): string | null {
  if (!raw.open) return 'No document is open.'
  if (raw.lockReason !== null) return raw.lockReason
  const { draft, document } = raw.open.history.present
  if (!draft) return null
  const place = draft.problems[0] ? `line ${draft.problems[0].line} of ` : ''
  return `Fix ${place}the XML to edit here.${document ? ' Until then you see the last valid version.' : ''}`
}
