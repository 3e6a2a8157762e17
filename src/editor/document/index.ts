/** The open document: what it is now, what is selected in it, how it is edited, and its steps back and forth. */
export {
  currentDocument,
  currentKind,
  currentSnapshot,
  isLocked,
  isReadOnly,
  useClosed,
  useDocument,
  useDraft,
  useIsLocked,
  useKind,
  useReadOnlyReason,
  useRedoLabel,
  useSelection,
  useUndoLabel,
} from './current'
export { edit, editing, knowing } from './edits'
export { focusedNode, reveal, select, selectedNodes, setClosed } from './selected'
export { endStep, redoStep, step, stepWith, undoStep } from './steps'
export type { Draft, Selection, Snapshot } from '../snapshot'
