import type { Document } from '../model/node'
import { format, lengthOf, minify, parse, reread, serialise } from '../core'
import { currentSnapshot, edit, step } from './document'
import { firstSnapshot } from './snapshot'
import type { Snapshot } from './snapshot'
import { state } from './store'

/** A change of the text: `insert` replaces what stands between `from` and `to`, in UTF-16 units. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

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
  changeAs(change, 'typing in the XML', 'xml')
}

/** Puts another text in the place of the XML, as one step with a name of its own; only what differs is read anew. */
export function replaceText(text: string, label: string): void {
  const before = currentText()
  if (text !== before) changeAs(difference(before, text), label)
}

function changeAs(change: TextChange, label: string, mergeKey?: string): void {
  const before = currentSnapshot()
  if (!before || state().saved.state === 'elsewhere') return
  const { document, draft } = before
  if (!draft && document) {
    const read = reread(document, change)
    if (read.ok) return edit(label, () => read.document, mergeKey === undefined ? {} : { mergeKey })
    const text = spliced(serialise(document), change)
    return step(label, { ...before, draft: { text, problems: read.problems } }, mergeKey)
  }
  const text = spliced(draft?.text ?? '', change)
  const read = document ? reread(document, difference(serialise(document), text)) : parse(text)
  if (!read.ok) return step(label, { ...before, draft: { text, problems: read.problems } }, mergeKey)
  const next = document
    ? { ...before, document: read.document, draft: null }
    : firstSnapshot(read.document, lengthOf(read.document))
  step(label, next, mergeKey)
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

function spliced(text: string, { from, to, insert }: TextChange): string {
  return text.slice(0, from) + insert + text.slice(to)
}

/** The one change between two texts: what remains between their common beginning and end. */
export function difference(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1
  let tail = 0
  while (tail < shorter - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail += 1
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}
