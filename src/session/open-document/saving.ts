import type { Conflict } from '../tabs/conflict'
import { answer, isFull, silent, reasonText } from '../../storage/database'
import { keyOf } from '../../storage/recovery-journal'
import type { Written } from '../../storage/persist'
import type { DocumentRecord } from '../../model/document-record'
import type { OpenDocument } from '../../editor/store'
import type { SessionParts } from '../parts'
import { recordOf } from './record-of'
import type { Saved } from '../store'

/** Typing is written after a pause of `after` milliseconds, and while it goes on every `atMost` milliseconds. */
const pause = { after: 400, atMost: 2000 }
/** After a failure it is tried again every so many milliseconds. */
const again = 4000

/** What the session does with what comes of writing. */
export interface SavingHost {
  /** Someone else changed or deleted the document since it was read. */
  readonly setAside: (open: OpenDocument, what: Conflict) => void
  /** Hears of each write and of what it stored, and with the first one of a document what the store had before this visit. */
  readonly onStored: (record: DocumentRecord, before: DocumentRecord | null, open: OpenDocument) => void
  /** Hears that there was no room for a document. */
  readonly onFull: () => void
}

/** What of which document is not stored yet, and its writes. */
export type Saving = ReturnType<typeof createSaving>

export function createSaving({ editor, store, storage, channel, clock, page }: SessionParts, host: SavingHost) {
  /** The revision each document has in the store, as far as this page knows. */
  const revisions = new Map<string, number>()
  /** Documents with changes that are not stored, the one on the screen and others, as they were last. */
  const unsaved = new Map<string, OpenDocument>()
  /** Documents that were changed since the page was loaded. */
  const visited = new Set<string>()
  /** What a document was before the first change of this visit, until that change is stored. */
  const befores = new Map<string, OpenDocument>()
  /** What this page left in the recovery journal, by document, until a write has it. */
  const journaled = new Map<string, DocumentRecord>()
  let stopPending = (): void => undefined
  let since: number | null = null
  let running: Promise<void> | null = null
  let isAskedToPersist = false

  const revisionOf = (id: string): number => revisions.get(id) ?? 0

  /** Writes everything that is not stored; resolves when that is done or has failed. */
  function saveNow(): Promise<void> {
    stopPending()
    if (unsaved.size === 0) return running ?? Promise.resolve()
    running ??= writeAll().finally(() => {
      running = null
      since = null
    })
    return running
  }

  /** Notes a change by the user; it is stored after a pause. */
  function noteChange(open: OpenDocument, before: OpenDocument): void {
    if (revisionOf(open.id) > 0 && !visited.has(open.id)) befores.set(open.id, before)
    visited.add(open.id)
    unsaved.set(open.id, open)
    if (store.getState().saved.state === 'saved') store.setState({ saved: { state: 'saving' } })
    if (!isAskedToPersist) void storage.askToPersist()
    isAskedToPersist = true
    const now = clock.monotonic()
    since ??= now
    saveIn(Math.max(0, Math.min(pause.after, since + pause.atMost - now)))
  }

  /** Writes a record as this page's, and tells the other pages; null of what is stored where someone else wrote in between. */
  async function write(record: DocumentRecord): Promise<Written> {
    const written = await storage.writeRecord({ ...record, by: page.id })
    if (written === 'written') channel?.post({ stored: record.id })
    return written
  }

  /** Leaves everything that is not stored where the next visit finds it; says whether all of it is there. */
  function writeJournal(): boolean {
    const records = unsavedRecords().map((record) => ({ ...record, by: page.id }))
    for (const record of records) journaled.set(record.id, record)
    return storage.writeJournal(records)
  }

  /** Goes on with what is not stored of a document under the id of `copy`. */
  function moveTo(copy: OpenDocument, id: string): void {
    unsaved.delete(id)
    revisions.set(copy.id, 0)
    unsaved.set(copy.id, copy)
    const entry = journaled.get(id)
    journaled.delete(id)
    if (entry) journaled.set(copy.id, entry)
  }

  /** Returns the documents whose last changes only this page has, as they would be stored. */
  const unsavedRecords = (): readonly DocumentRecord[] =>
    [...unsaved.values()].map((open) => recordOf(open, revisionOf(open.id) + 1, clock.now()))

  function saveIn(milliseconds: number): void {
    stopPending()
    stopPending = clock.after(milliseconds, () => void saveNow())
  }

  /** Writes one document at a time, as it is then, until nothing is left but what failed; that is tried again later. */
  async function writeAll(): Promise<void> {
    const failed = new Set<string>()
    const next = (): OpenDocument | undefined => [...unsaved.values()].find(({ id }) => !failed.has(id))
    for (let open = next(); open; open = next()) {
      since = clock.monotonic()
      if (!(await writeOpen(open))) failed.add(open.id)
    }
    if (failed.size === 0) return
    const shown = editor.open()?.id
    const other = [...failed].find((id) => id !== shown)
    // While the one on the screen fails too, its own message says enough.
    if (other !== undefined && store.getState().saved.state !== 'failed')
      store.setState({
        warning: `“${unsaved.get(other)?.name ?? ''}” is not saved. Open it to see why, and to download it.`,
      })
    saveIn(again)
  }

  /** Resolves to false when the document is still not stored. */
  async function writeOpen(open: OpenDocument): Promise<boolean> {
    const { id } = open
    const record = recordOf(open, revisionOf(id) + 1, clock.now())
    const entry = journaled.get(id)
    const stopSlow = clock.after(answer, () => report(id, { state: 'failed', reason: silent }))
    try {
      const written = await write(record)
      if (written !== 'written') {
        const now = unsaved.get(id)
        // Not when it was set aside already, while this write was under way.
        if (now) host.setAside(now, written)
        return true
      }
      revisions.set(id, record.revision)
      if (unsaved.get(id) === open) unsaved.delete(id)
      if (!unsaved.has(id) || journaled.get(id) === entry) dropFromJournal(id)
      if (!unsaved.has(id)) report(id, { state: 'saved', at: clock.now() })
      host.onStored(record, beforeVisit(id), open)
      return true
    } catch (reason) {
      report(id, { state: 'failed', reason: reasonText(reason) })
      if (isFull(reason)) host.onFull()
      return false
    } finally {
      stopSlow()
    }
  }

  /** Drops the entry that this page left of a document; those of other pages are not stored with it. */
  function dropFromJournal(id: string): void {
    const entry = journaled.get(id)
    journaled.delete(id)
    if (entry) storage.dropJournalEntry(keyOf(entry))
  }

  function beforeVisit(id: string): DocumentRecord | null {
    const before = befores.get(id)
    befores.delete(id)
    return before ? recordOf(before, 0, clock.now()) : null
  }

  function report(id: string, saved: Saved): void {
    if (editor.open()?.id === id) store.setState({ saved })
  }

  return {
    saveNow,
    noteChange,
    write,
    writeJournal,
    moveTo,
    unsavedRecords,
    revisionOf,
    /** Notes which revision of a document the store has; 0 for one that is not stored yet. */
    keep: (id: string, revision: number): void => void revisions.set(id, revision),
    /** Notes a document that is not stored yet. */
    add: (open: OpenDocument): void => void unsaved.set(open.id, open),
    isUnsaved: (id: string): boolean => unsaved.has(id),
    unsaved: (): readonly OpenDocument[] => [...unsaved.values()],
    hasUnsaved: (): boolean => unsaved.size > 0,
    unsavedOf: (id: string): OpenDocument | undefined => unsaved.get(id),
    /** Drops what is known of a document that is gone. */
    forget: (id: string): void => {
      revisions.delete(id)
      unsaved.delete(id)
      dropFromJournal(id)
    },
  }
}
