import type { KindAndMetadata, DocumentKind, DocumentMetadata } from '../../model/document-metadata'
import { breakMerge, record, redo, redoLabel, undo, undoLabel } from '../../model/history'
import type { History } from '../../model/history'
import { kindAfter } from '../../running/kind-of'
import { movedIgnored } from '../problems/ignored'
import { withoutLeftAddition } from '../snapshot'
import type { Snapshot } from '../snapshot'
import { state, update } from '../store'
import type { OpenDocument } from '../store'
import { announce } from '../view/view'
import { reveal } from './selected'

/** Records a snapshot as one undoable step, whatever it holds. */
export function step(label: string, snapshot: Snapshot, mergeKey?: string): void {
  const { open } = state()
  if (!open) return
  const next = withoutLeftAddition(snapshot)
  const kind = followedKind(open, next)
  if (kind !== open.kind) return stepWith(label, next, { kind, metadata: open.metadata })
  const history = record(open.history, next, { label, now: performance.now(), ...(mergeKey === undefined ? {} : { mergeKey }) })
  show(open, history)
}

/** Records `next` as one undoable step that changes kind and metadata with it. */
export function stepWith(label: string, next: Snapshot, about: KindAndMetadata): void {
  const { open } = state()
  if (!open) return
  const { kind, metadata, history } = open
  const before = { ...open, history: { ...history, present: { ...history.present, about: { kind, metadata } } } }
  show(before, record(before.history, { ...next, about }, { label, now: performance.now() }))
}

/** Ends the field visit: the next edit is a step of its own. */
export function endStep(): void {
  const { open } = state()
  if (open) update({ open: { ...open, history: breakMerge(open.history) } })
}

/** Returns what the document answers after a step: what its user said, else what stands in it. */
export function followedKind({ kind, metadata, history }: OpenDocument, next: Snapshot): DocumentKind {
  if (!next.document || next.document === history.present.document || metadata.isKindChosen) return kind
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
  const next = { ...open, history, ...aboutAfter(open, history) }
  update({ open: next })
}

/** Returns kind and metadata after a step: one over a change of these takes that along; what was changed by itself since is not undone. */
function aboutAfter(open: OpenDocument, history: History<Snapshot>): KindAndMetadata {
  const before = open.history.present.about
  const { about } = history.present
  if (before && about && before !== about) return about
  return { kind: open.kind, metadata: metadataAfter(open, history) }
}

/** Returns the metadata after a step: it names places, and these move with the nodes. */
function metadataAfter(
  { metadata, history: { present: before } }: OpenDocument,
  { present: after }: History<Snapshot>,
): DocumentMetadata {
  if (!before.document || !after.document) return metadata
  const ignored = movedIgnored(metadata.ignored, before.document, after.document)
  return ignored === metadata.ignored ? metadata : { ...metadata, ignored }
}
