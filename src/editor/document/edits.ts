import { refusalOf, refusing, uncheckedEdits, validating } from '../../core-page'
import type { Edits } from '../../core-page'
import type { Document, NodeId } from '../../model/node'
import type { Work } from '../../model/work'
import { selectionOf } from '../snapshot'
import type { Snapshot } from '../snapshot'
import { state } from '../store'
import { announce } from '../view/view'
import { currentSnapshot, readOnlyReason } from './current'
import { withoutParents } from './selected'
import { followedKind, step } from './steps'

/**
 * Changes the document as one undoable step. `label` is what undo is called by ("delete Hangup"). Steps with the same `mergeKey` that follow each
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
 * Prepares the same as work that can be interrupted: it changes nothing, and gives what does the step and returns why that was refused, as
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
  /** True where the selected element is new, and so is still to be filled in. */
  readonly isNew?: true
}

type Editable = Snapshot & { readonly document: Document }

/** Returns the snapshot that an edit goes out from, or why there is none. */
function editable(): Editable | string {
  const obstacle = readOnlyReason()
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
    const justAdded = options.isNew && { justAdded: selected.focus }
    step(label, { ...before, document, selection: selected, closed, ...justAdded }, options.mergeKey)
  }
  return null
}
