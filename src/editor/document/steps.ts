import type { Beside, DocumentKind, DocumentMetadata } from '../../model/document-metadata'
import { breakMerge, record, redo, redoLabel, undo, undoLabel } from '../../model/history'
import type { History } from '../../model/history'
import { kindAfter } from '../../running/kind-of'
import { movedIgnored } from '../problems/ignored'
import { settled } from '../snapshot'
import type { Snapshot } from '../snapshot'
import { state, update } from '../store'
import type { OpenDocument } from '../store'
import { announce } from '../view/view'
import { reveal } from './selected'

/** Records a snapshot as one undoable step, whatever it holds. */
export function step(label: string, snapshot: Snapshot, mergeKey?: string): void {
  const { open } = state()
  if (!open) return
  const next = settled(snapshot)
  const kind = followedKind(open, next)
  if (kind !== open.kind) return stepWith(label, next, { kind, kept: open.kept })
  const history = record(open.history, next, { label, now: performance.now(), ...(mergeKey === undefined ? {} : { mergeKey }) })
  show(open, history)
}

/** Records `next` as one undoable step that changes what stands beside the text with it. */
export function stepWith(label: string, next: Snapshot, beside: Beside): void {
  const { open } = state()
  if (!open) return
  const { kind, kept, history } = open
  const before = { ...open, history: { ...history, present: { ...history.present, beside: { kind, kept } } } }
  show(before, record(before.history, { ...next, beside }, { label, now: performance.now() }))
}

/** Ends the field visit: the next edit is a step of its own. */
export function endStep(): void {
  const { open } = state()
  if (open) update({ open: { ...open, history: breakMerge(open.history) } })
}

/** Returns what the document answers after a step: what its user said, else what stands in it. */
export function followedKind({ kind, kept, history }: OpenDocument, next: Snapshot): DocumentKind {
  if (!next.document || next.document === history.present.document || kept.isKindChosen) return kind
  return kindAfter(history.present.document, next.document, kind)
}

export const undoStep = (): void => travel(undo, 'Undone', undoLabel)
export const redoStep = (): void => travel(redo, 'Redone', redoLabel)

function travel(way: typeof undo, done: string, labelOf: typeof undoLabel): void {
  const { open, lockReason } = state()
  if (!open || lockReason !== null) return
  const history = way(open.history)
  if (history === open.history) return
  show(open, history)
  const { document, selection } = history.present
  if (document && selection) reveal(selection.focus)
  announce(`${done}: ${labelOf(open.history) ?? ''}.`, { isSeen: true })
}

function show(open: OpenDocument, history: History<Snapshot>): void {
  const next = { ...open, history, ...besideAfter(open, history) }
  update({ open: next })
}

/** A step over a change of what stands beside the text takes that along; what was changed by itself since is not undone. */
function besideAfter(open: OpenDocument, history: History<Snapshot>): Beside {
  const before = open.history.present.beside
  const { beside } = history.present
  if (before && beside && before !== beside) return beside
  return { kind: open.kind, kept: keptAfter(open, history) }
}

/** What is kept beside the text names places, and these move with the nodes. */
function keptAfter(
  { kept, history: { present: before } }: OpenDocument,
  { present: after }: History<Snapshot>,
): DocumentMetadata {
  if (!before.document || !after.document) return kept
  const ignored = movedIgnored(kept.ignored, before.document, after.document)
  return ignored === kept.ignored ? kept : { ...kept, ignored }
}
