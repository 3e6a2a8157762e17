import type { Document, ElementNode, Node, NodeId, Path } from '../model/node'
import { nodeAt } from '../model/edit'
import type { Work } from '../model/work'
import type { History } from '../model/history'
import { breakMerge, record, redo, redoLabel, undo, undoLabel } from '../model/history'
import { refusalOf, refusing, uncheckedEdits, validating } from '../core-page'
import type { Edits } from '../core-page'
import { movedIgnored } from './problems/ignored'
import { kindAfter } from '../running/kind-of'
import { pathOf } from './paths'
import type { Beside, Draft, Selection, Snapshot } from './snapshot'
import { selectionOf } from './snapshot'
import type { DocumentKind, DocumentMetadata } from '../model/document-metadata'
import type { OpenDocument, State } from './store'
import { state, update, useAppState } from './store'
import { announce } from './view/view'

export type { Draft, Selection, Snapshot } from './snapshot'

const labelled = (way: string, label: string | null): string | null => (label === null ? null : `${way}: ${label}`)
const present = (raw: State): Snapshot | null => raw.open?.history.present ?? null

/** The document, or the last good one while a draft is open; null when there never was one. */
export const useDocument = (): Document | null => useAppState((raw) => present(raw)?.document ?? null)
export const useDraft = (): Draft | null => useAppState((raw) => present(raw)?.draft ?? null)
export const useSelection = (): Selection | null => useAppState((raw) => present(raw)?.selection ?? null)
export const useClosed = (): ReadonlySet<NodeId> => useAppState((raw) => present(raw)?.closed ?? nothing)
export const useKind = (): DocumentKind => useAppState((raw) => raw.open?.kind ?? 'voice')
/** Why tree and form cannot edit, in words; null when they can. */
export const useReadOnlyReason = (): string | null => useAppState((raw) => readOnlyReason(raw))
/** "Undo: delete Hangup", or null when there is nothing to undo. */
export const useUndoLabel = (): string | null => useAppState((raw) => labelled('Undo', raw.open && undoLabel(raw.open.history)))
export const useRedoLabel = (): string | null => useAppState((raw) => labelled('Redo', raw.open && redoLabel(raw.open.history)))

export const currentSnapshot = (): Snapshot | null => present(state())
export const currentDocument = (): Document | null => present(state())?.document ?? null
export const currentKind = (): DocumentKind => state().open?.kind ?? 'voice'
/** Whether nothing of the document may be changed, not even its text. */
export const useIsLocked = (): boolean => useAppState((raw) => raw.lockReason !== null)
export const isLocked = (): boolean => state().lockReason !== null
export const isReadOnly = (): boolean => readOnlyReason(state()) !== null

/** The selected nodes with their paths, in document order; none of them stands inside another. */
export function selectedNodes(): readonly { readonly node: Node; readonly path: Path }[] {
  const { document, selection } = currentSnapshot() ?? {}
  if (!document || !selection) return []
  const [id] = selection.ids
  if (selection.ids.size === 1 && id !== undefined) return foundAt(document, id)
  const found: { node: Node; path: Path }[] = []
  const visit = (node: Node, path: Path): void => {
    if (selection.ids.has(node.id)) found.push({ node, path })
    else if (node.kind === 'element') node.children.forEach((child, index) => visit(child, [...path, index]))
  }
  visit(document.root, [])
  return found
}

/** The element that the form shows: the focused node, with its path. */
export function focusedNode(): { readonly node: Node; readonly path: Path } | null {
  const { document, selection } = currentSnapshot() ?? {}
  return (document && selection && foundAt(document, selection.focus)[0]) ?? null
}

/**
 * One undoable step. `label` is what undo is called by ("delete Hangup"). Steps with the same `mergeKey` that follow each
 * other within a second become one. `select` gives the nodes selected afterwards, whose
 * parents open; without it the selection stays.
 * Returns why nothing was changed, and says it where the XML would not be well-formed; null when nothing stands against it.
 */
export function edit(
  label: string,
  change: (document: Document, edits: Edits) => Document,
  options: EditOptions = {},
): string | null {
  const before = editable()
  if (typeof before === 'string') return before
  const document = change(before.document, uncheckedEdits)
  return finish(label, before, document, refusalOf(before.document, document), options)
}

/**
 * The same as work that can be interrupted: it changes nothing, and gives what does the step and returns why that was refused, as
 * where the document is another one by then. The problems of the document are known then too.
 */
export function* editing(
  label: string,
  change: (document: Document) => Work<Document>,
  options: EditOptions = {},
): Work<() => string | null> {
  const before = editable()
  if (typeof before === 'string') return () => refused(label, before)
  const document = yield* change(before.document)
  const refusal = yield* refusing(before.document, document)
  if (refusal === null) yield* knowing({ ...before, document })
  return () => {
    const now = editable()
    if (typeof now === 'string') return refused(label, now)
    if (now.document !== before.document) return refused(label, 'the document has changed meanwhile.')
    return finish(label, now, document, refusal, options)
  }
}

/** Looks for the problems that the document will have after a step to `next`. */
export function* knowing(next: Editable): Work<void> {
  const { open } = state()
  if (open) yield* validating(next.document, { kind: followedKind(open, next) })
}

interface EditOptions {
  readonly mergeKey?: string
  readonly select?: (after: Document) => readonly NodeId[]
}

type Editable = Snapshot & { readonly document: Document }

/** The snapshot that an edit goes out from, or why there is none. */
function editable(): Editable | string {
  const obstacle = readOnlyReason(state())
  if (obstacle !== null) return obstacle
  const now = currentSnapshot()
  return now?.document ? { ...now, document: now.document } : 'There is no document.'
}

function refused(label: string, reason: string): string {
  announce(`Cannot ${label}: ${reason}`)
  return reason
}

function finish(
  label: string,
  before: Editable,
  document: Document,
  refusal: string | null,
  options: EditOptions,
): string | null {
  if (document === before.document) return null
  if (refusal !== null) return refused(label, refusal)
  const selected = options.select && selectionOf(options.select(document))
  if (!selected) step(label, { ...before, document }, options.mergeKey)
  else {
    const closed = withoutParents(document, selected.focus, before.closed)
    step(label, { ...before, document, selection: selected, closed }, options.mergeKey)
  }
  return null
}

/** Records `next` as one undoable step, whatever it holds. */
export function step(label: string, next: Snapshot, mergeKey?: string): void {
  const { open } = state()
  if (!open) return
  const kind = followedKind(open, next)
  if (kind !== open.kind) return stepWith(label, next, { kind, kept: open.kept })
  const history = record(open.history, next, { label, now: performance.now(), ...(mergeKey === undefined ? {} : { mergeKey }) })
  show(open, history)
}

/** What the document answers after a step: what its user said, else what stands in it. */
function followedKind({ kind, kept, history }: OpenDocument, next: Snapshot): DocumentKind {
  if (!next.document || next.document === history.present.document || kept.isKindChosen) return kind
  return kindAfter(history.present.document, next.document, kind)
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

export const undoStep = (): void => travel(undo, 'Undone', undoLabel)
export const redoStep = (): void => travel(redo, 'Redone', redoLabel)

/** Replaces the one-element selection, or with `extend` adds to it. Opens nothing. */
export function select(selection: Selection | null): void {
  const before = currentSnapshot()
  if (before && before.selection !== selection) showAs({ ...before, selection })
}

/** Selects one node and opens its closed parents. */
export function reveal(id: NodeId): void {
  const before = currentSnapshot()
  if (!before?.document) return
  showAs({ ...before, selection: selectionOf([id]), closed: withoutParents(before.document, id, before.closed) })
}

/** Opens or closes rows of the tree. */
export function setClosed(closed: ReadonlySet<NodeId>): void {
  const before = currentSnapshot()
  if (before && before.closed !== closed) showAs({ ...before, closed })
}

const nothing: ReadonlySet<NodeId> = new Set()

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

function readOnlyReason(raw: State): string | null {
  if (!raw.open) return 'No document is open.'
  if (raw.lockReason !== null) return raw.lockReason
  const { draft, document } = raw.open.history.present
  if (!draft) return null
  const place = draft.problems[0] ? ` in line ${draft.problems[0].line}` : ''
  return `The XML is not well-formed${place}. ${document ? 'This is its last good state: mend' : 'Mend'} the XML to go on here.`
}

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

function showAs(snapshot: Snapshot): void {
  const { open } = state()
  if (open) update({ open: { ...open, history: { ...open.history, present: snapshot } } })
}

function withoutParents(document: Document, id: NodeId, closed: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const path = pathOf(document, id) ?? []
  const parents: NodeId[] = []
  let node: Node | ElementNode | undefined = document.root
  for (const index of path) {
    if (node?.kind !== 'element') break
    parents.push(node.id)
    node = node.children[index]
  }
  if (!parents.some((parent) => closed.has(parent))) return closed
  const open = new Set(closed)
  for (const parent of parents) open.delete(parent)
  return open
}

function foundAt(document: Document, id: NodeId): readonly { readonly node: Node; readonly path: Path }[] {
  const path = pathOf(document, id)
  const node = path && nodeAt(document, path)
  return path && node ? [{ node, path }] : []
}
