import { format, lengthOf, minify, parsing, printed, rereading, rereadingBroken, serialise } from '../core-page'
import type { Document } from '../model/node'
import { doAll } from '../model/work'
import type { Work } from '../model/work'
import { changedText, joinedChange } from '../syntax/changed-text'
import { difference } from '../syntax/text-change'
import type { TextChange } from '../syntax/text-change'
import { currentSnapshot, isLocked } from './document/current'
import { edit, knowing } from './document/edits'
import { step } from './document/steps'
import { firstSnapshot } from './snapshot'
import type { Draft, Snapshot } from './snapshot'
import { announce } from './view/view'

/** Returns the XML as it is shown, copied and saved: the draft while there is one. */
export function currentText(): string {
  return textIn(currentSnapshot() ?? { document: null, draft: null })
}

/** Returns the XML that a snapshot shows. */
export function textIn({ document, draft }: Pick<Snapshot, 'document' | 'draft'>): string {
  return draft?.text ?? (document ? serialise(document) : '')
}

/** Takes what was typed in the XML pane: re-reads what it touches, or keeps it as a draft when the text is not well-formed. */
export function changeText(change: TextChange): void {
  changeAs(change, { label: 'typing in the XML', mergeKey: 'xml' })
}

/**
 * Puts another text in the place of the XML, as one step with a name of its own; only what differs is read anew. Work that can be
 * interrupted: it changes nothing, and gives what does the step and returns whether it did. The problems are known then too.
 */
export function* replacing(text: string, label: string): Work<() => boolean> {
  const before = currentSnapshot()
  const next = before && (yield* changing(before, difference(textIn(before), text)))
  if (next?.document && !next.draft) yield* knowing({ ...next, document: next.document })
  return () => {
    const isRefused = isLocked() || currentSnapshot() !== before
    if (isRefused) announce(`Cannot ${label}: the document has changed meanwhile.`)
    else if (next) step(label, next)
    return !isRefused
  }
}

/** What undo calls a step, and with which steps it becomes one. */
interface StepName {
  readonly label: string
  readonly mergeKey?: string
}

function changeAs(change: TextChange, { label, mergeKey }: StepName): void {
  const before = currentSnapshot()
  const next = before && !isLocked() && doAll(changing(before, change))
  if (next) step(label, next, mergeKey)
}

/** Returns what a change of the text makes of the document or its draft; null where that is the same. */
function* changing(before: Snapshot, change: TextChange): Work<Snapshot | null> {
  const { document, draft } = before
  if (!document) return yield* changingDraft(before, change)
  const whole = draft ? joinedChange(printed(document), differenceOf(draft, document), change) : change
  const read = yield* rereading(document, whole)
  if (read.ok) return draft || read.document !== document ? { ...before, document: read.document, draft: null } : null
  const next = { text: changedText(printed(document), whole).whole(), problems: read.problems }
  differences.set(next, whole)
  return { ...before, draft: next }
}

/** Returns what a change makes of a text that never was well-formed. */
function* changingDraft(before: Snapshot, change: TextChange): Work<Snapshot> {
  const { text: old, problems } = before.draft ?? { text: '', problems: [] }
  const text = changedText(old, change).whole()
  const [problem] = problems
  const read = problem ? yield* rereadingBroken(old, problem, change) : yield* parsing(text)
  if (!read.ok) return { ...before, draft: { text, problems: read.problems } }
  return firstSnapshot(read.document, lengthOf(read.document))
}

/** By draft, how its text differs from that of the last good document. */
const differences = new WeakMap<Draft, TextChange>()

const differenceOf = (draft: Draft, document: Document): TextChange =>
  differences.get(draft) ?? difference(printed(document), draft.text)

/** Writes the document in the canonical layout, as one step. */
export function formatText(): void {
  edit('format XML', (document: Document) => format(document))
}

/** Takes the white space that is layout out of the document, as one step. */
export function minifyText(): void {
  edit('minify XML', (document: Document) => minify(document))
}

/** Drops the draft, as one step. */
export function backToLastGood(): void {
  const before = currentSnapshot()
  if (before?.draft && before.document) step('restore last valid XML', { ...before, draft: null })
}
