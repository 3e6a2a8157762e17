import type { Conflict } from './conflict'
import { keepBoth } from './conflict'
import { ANSWER, SILENT, reasonText } from '../storage/database'
import { dropLastWords, keyOf, leaveLastWords } from '../storage/recovery-journal'
import type { Lock } from './lock'
import { lockIfFree, lockSoon, onTold, showThere, takeLock, tellStored } from './lock'
import { THIS_PAGE, askToPersist, writeRecord } from '../storage/persist'
import { recordOf } from './record-of'
import type { DocumentRecord } from '../storage/records'
import type { OpenDocument, Saved } from '../editor/store'
import { state, update, useRaw } from '../editor/store'

/** Typing is written after a pause of `after` milliseconds, and while it goes on every `atMost` milliseconds. */
const PAUSE = { after: 400, atMost: 2000 }
/** After a failure it is tried again every so many milliseconds. */
const AGAIN = 4000

/** The revision each document has in the store, as far as this page knows. */
const revisions = new Map<string, number>()
/** Documents with changes that are not stored, the one on the screen and others, as they were last. */
const unsaved = new Map<string, OpenDocument>()
let pending: ReturnType<typeof setTimeout> | undefined
let since: number | null = null
let running: Promise<void> | null = null
let lock: Lock | null = null
/** The document on the screen, once its lock was asked for. */
let askedFor: string | null = null
let isAskedToPersist = false
/** Documents that were changed since the page was loaded. */
const visited = new Set<string>()
/** What a document was before the first change of this visit, until that change is stored. */
const befores = new Map<string, OpenDocument>()
/** What this page left as last words, by document, until a write has it. */
const leftWords = new Map<string, DocumentRecord>()
let onStored: Listener = () => undefined

/** Hears of each write, and with the first one of a document what the store had before this visit. */
type Listener = (record: DocumentRecord, before: DocumentRecord | null) => void

/** Notes which revision of a document the store has; 0 for one that is not stored yet. */
export const keep = (id: string, revision: number): void => void revisions.set(id, revision)
export const revisionOf = (id: string): number => revisions.get(id) ?? 0
export const isUnsaved = (id: string): boolean => unsaved.has(id)
export const isTaken = (id: string): boolean => askedFor === id

/** Documents whose last changes only this page has, as they would be stored. */
export const unsavedRecords = (): readonly DocumentRecord[] =>
  [...unsaved.values()].map((open) => recordOf(open, revisionOf(open.id) + 1))

/** Drops what is known of a document that is gone. */
export function forget(id: string): void {
  revisions.delete(id)
  unsaved.delete(id)
  dropWords(id)
}

/** Takes the lock of a document that was just shown, and writes it if it is new. `storedAt` is when it was stored last. */
export async function takeDocument(open: OpenDocument, storedAt: number | null, taken?: Lock): Promise<void> {
  askedFor = open.id
  if (storedAt === null) unsaved.set(open.id, open)
  const granted = taken ?? (await takeIfFree(open.id))
  if (state().open?.id !== open.id) return granted.release()
  lock = granted
  if (!granted.isHeld) return lost(open.id)
  if (storedAt !== null && !unsaved.has(open.id)) return update({ saved: { state: 'saved', at: storedAt } })
  return saveNow()
}

/** The lock of a document that another tab has: asked for, and taken without an answer. */
export const takeFromOtherTab = (id: string): Promise<Lock> => takeLock(id, () => lost(id))

/** The lock of a document that no other tab has at this moment, or a little later. */
export const takeIfFree = (id: string): Promise<Lock> => lockIfFree(id, () => lost(id))
export const takeSoon = (id: string): Promise<Lock> => lockSoon(id, () => lost(id))

/** Gives the lock back; the document is about to leave the screen. */
export function releaseDocument(): void {
  const left = lock
  lock = null
  askedFor = null
  if (left) void saveNow().finally(left.release)
}

/** Writes everything that is not stored; resolves when that is done or has failed. */
export function saveNow(): Promise<void> {
  clearTimeout(pending)
  if (unsaved.size === 0) return running ?? Promise.resolve()
  running ??= writeAll().finally(() => {
    running = null
    since = null
  })
  return running
}

/** Saves whatever happens to the open document, after a pause and before the page goes away. */
export function startSaving(stored: Listener): () => void {
  onStored = stored
  showThere(THIS_PAGE)
  const stops = [
    useRaw.subscribe(({ open, saved }, before) => noteChange(open, before.open, saved)),
    onTold('handOver', handOver),
  ]
  const onHide = (): void => {
    if (unsaved.size === 0) return
    // Before the writes: what begins after this has at least what is left here, what is under way may have less.
    leaveWords()
    void saveNow()
  }
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (unsaved.size === 0) return
    void saveNow()
    event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', onHide)
  window.addEventListener('beforeunload', onUnload)
  return () => {
    stops.forEach((stop) => stop())
    document.removeEventListener('visibilitychange', onHide)
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('beforeunload', onUnload)
  }
}

function noteChange(open: OpenDocument | null, before: OpenDocument | null, saved: Saved): void {
  if (!open || open === before || open.id !== before?.id || saved.state === 'elsewhere' || isSame(open, before)) return
  if (revisionOf(open.id) > 0 && !visited.has(open.id)) befores.set(open.id, before)
  visited.add(open.id)
  unsaved.set(open.id, open)
  if (saved.state === 'saved') update({ saved: { state: 'saving' } })
  if (!isAskedToPersist) void askToPersist()
  isAskedToPersist = true
  since ??= Date.now()
  clearTimeout(pending)
  pending = setTimeout(() => void saveNow(), Math.max(0, Math.min(PAUSE.after, since + PAUSE.atMost - Date.now())))
}

/** One write at a time, of what the document is then, until nothing is left or one fails. */
async function writeAll(): Promise<void> {
  const failed = new Set<string>()
  const next = (): OpenDocument | undefined => [...unsaved.values()].find(({ id }) => !failed.has(id))
  for (let open = next(); open; open = next()) {
    since = Date.now()
    if (!(await write(open))) failed.add(open.id)
  }
  if (failed.size === 0) return
  const { open, saved } = state()
  const other = [...failed].find((id) => id !== open?.id)
  // While the one on the screen fails too, its own message says enough.
  if (other !== undefined && saved.state !== 'failed')
    update({ warning: `“${unsaved.get(other)?.name ?? ''}” is not saved. Open it to see why, and to download it.` })
  clearTimeout(pending)
  pending = setTimeout(() => void saveNow(), AGAIN)
}

/** Resolves to false when the document is still not stored. */
async function write(open: OpenDocument): Promise<boolean> {
  const { id } = open
  const record = recordOf(open, revisionOf(id) + 1)
  const words = leftWords.get(id)
  const slow = setTimeout(() => report(id, { state: 'failed', reason: SILENT }), ANSWER)
  try {
    const written = await writeRecord(record)
    if (written !== 'written') {
      // Not when it was kept aside already, while this write was under way.
      if (unsaved.has(id)) keepAside(open, written)
      return true
    }
    revisions.set(id, record.revision)
    tellStored(id)
    if (unsaved.get(id) === open) unsaved.delete(id)
    if (leftWords.get(id) === words) dropWords(id)
    if (!unsaved.has(id)) report(id, { state: 'saved', at: Date.now() })
    onStored(record, beforeVisit(id))
    return true
  } catch (reason) {
    report(id, { state: 'failed', reason: reasonText(reason) })
    return false
  } finally {
    clearTimeout(slow)
  }
}

function leaveWords(): void {
  const words = unsavedRecords().map((record) => ({ ...record, by: THIS_PAGE }))
  for (const record of words) leftWords.set(record.id, record)
  leaveLastWords(words)
}

/** Drops the last words that this page left of a document; those of other pages are not stored with it. */
function dropWords(id: string): void {
  const words = leftWords.get(id)
  leftWords.delete(id)
  if (words) dropLastWords(keyOf(words))
}

function beforeVisit(id: string): DocumentRecord | null {
  const before = befores.get(id)
  befores.delete(id)
  return before ? recordOf(before, 0) : null
}

function report(id: string, saved: Saved): void {
  if (state().open?.id === id) update({ saved })
}

/** Another tab has the document now. What was not stored goes on as a document of its own. */
function lost(id: string): void {
  const open = unsaved.get(id)
  if (open) return keepAside(open, 'changed')
  if (state().open?.id === id) update({ saved: { state: 'elsewhere' } })
}

/** Another tab asks for the document: it is stored first, and let go only then. */
function handOver(id: string): void {
  void saveNow().then(() => {
    if (state().open?.id !== id || unsaved.has(id) || !lock?.isHeld) return
    const left = lock
    lock = null
    update({ saved: { state: 'elsewhere' } })
    left.release()
  })
}

/** Someone else changed or deleted the document: what was written here becomes a document beside it. */
function keepAside(open: OpenDocument, what: Conflict): void {
  const now = unsaved.get(open.id) ?? open
  unsaved.delete(open.id)
  const copy = keepBoth(now, what)
  revisions.set(copy.id, 0)
  unsaved.set(copy.id, copy)
  const words = leftWords.get(open.id)
  leftWords.delete(open.id)
  if (words) leftWords.set(copy.id, words)
  if (state().open?.id !== copy.id) return void saveNow()
  lock?.release()
  lock = null
  void takeDocument(copy, null)
}

/** Whether the text and what is kept beside it are the same; where the selection is, is not worth a write. */
function isSame(one: OpenDocument, other: OpenDocument): boolean {
  if (one.name !== other.name || one.kind !== other.kind || one.kept !== other.kept) return false
  const now = one.history.present
  const then = other.history.present
  return now.document === then.document && now.draft === then.draft
}
