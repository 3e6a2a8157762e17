import { format, lengthOf, minify, parse, printed, reread, serialise } from '../core'
import type { Document } from '../model/node'
import { changedText } from '../syntax/changed-text'
import { difference, shiftedChange } from '../syntax/text-change'
import type { TextChange } from '../syntax/text-change'
import { currentSnapshot, edit, isLocked, step } from './document'
import { firstSnapshot } from './snapshot'
import type { Draft, Snapshot } from './snapshot'

/** The XML as it is shown, copied and saved: the draft while there is one. */
export function currentText(): string {
  return textIn(currentSnapshot() ?? { document: null, draft: null })
}

/** The XML that a snapshot shows. */
export function textIn({ document, draft }: Pick<Snapshot, 'document' | 'draft'>): string {
  return draft?.text ?? (document ? serialise(document) : '')
}

/** What was typed in the XML pane: re-reads what it touches, or keeps it as a draft when the text is not well-formed. */
export function changeText(change: TextChange): void {
  changeAs(change, { label: 'typing in the XML', mergeKey: 'xml' })
}

/** Puts another text in the place of the XML, as one step with a name of its own; only what differs is read anew. */
export function replaceText(text: string, label: string): void {
  const before = currentText()
  if (text !== before) changeAs(difference(before, text), { label })
}

/** What undo calls a step, and with which steps it becomes one. */
interface StepName {
  readonly label: string
  readonly mergeKey?: string
}

function changeAs(change: TextChange, named: StepName): void {
  const before = currentSnapshot()
  if (!before || isLocked()) return
  const { document, draft } = before
  if (!document) return changeDraft(before, change, named)
  const whole = draft ? joined(printed(document), draft, change) : change
  const read = reread(document, whole)
  if (!read.ok) return keepDraft(before, changedText(printed(document), whole).whole(), read.problems, named, whole)
  if (draft || read.document !== document) step(named.label, { ...before, document: read.document, draft: null }, named.mergeKey)
}

/** What was typed in a text that never was well-formed. */
function changeDraft(before: Snapshot, change: TextChange, named: StepName): void {
  const text = changedText(before.draft?.text ?? '', change).whole()
  const read = parse(text)
  if (!read.ok) return keepDraft(before, text, read.problems, named)
  step(named.label, firstSnapshot(read.document, lengthOf(read.document)), named.mergeKey)
}

/** By draft, how its text differs from that of the last good document. */
const differences = new WeakMap<Draft, TextChange>()

function keepDraft(before: Snapshot, text: string, problems: Draft['problems'], named: StepName, whole?: TextChange): void {
  const draft = { text, problems }
  if (whole) differences.set(draft, whole)
  step(named.label, { ...before, draft }, named.mergeKey)
}

/** The change that leads from `good` to the text of the draft, and on by `change`. */
function joined(good: string, draft: Draft, change: TextChange): TextChange {
  const known = differences.get(draft) ?? difference(good, draft.text)
  const end = known.from + known.insert.length
  const from = Math.min(known.from, change.from)
  const to = Math.max(end, change.to)
  // Not from the text of the draft, which would be put together for it at each key.
  const kept = changedText(good, known)
  const insert = kept.slice(from, change.from) + change.insert + kept.slice(change.to, to)
  const goodTo = to - end + known.to
  return shiftedChange(difference(good.slice(from, goodTo), insert), from)
}

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
  if (before?.draft && before.document) step('back to the last good XML', { ...before, draft: null })
}
