import { serialise } from '../core'
import type { DocumentRecord } from './persist'
import { lockDocument, writeRecord } from './persist'
import { pathsOf } from './paths'
import type { OpenDocument, Saved } from './store'
import { state, update, useRaw } from './store'

/** Typing is written after a pause of this many milliseconds. */
const PAUSE = 400

/** The revision each document has in the store, as far as this tab knows. */
const revisions = new Map<string, number>()
let pending: ReturnType<typeof setTimeout> | undefined
let written: OpenDocument | null = null
let writing: Promise<void> = Promise.resolve()
let release: () => void = () => undefined

/** Notes which revision of a document the store has; 0 for one that is not stored yet. */
export const keep = (id: string, revision: number): void => void revisions.set(id, revision)
export const forget = (id: string): void => void revisions.delete(id)

/** Takes the lock of a document that was just shown, and writes it if it is new. */
export async function takeDocument(id: string, steal: boolean): Promise<void> {
  const lock = await lockDocument(id, () => lost(id), steal)
  if (state().open?.id !== id) return lock.release()
  release = lock.release
  if (!lock.isHeld) return update({ saved: { state: 'elsewhere' } })
  written = revisions.get(id) === 0 ? null : state().open
  if (written) return update({ saved: { state: 'saved', at: Date.now() } })
  return saveNow()
}

/** Gives the lock back; the document is about to leave the screen. */
export function releaseDocument(): void {
  void saveNow().finally(release)
  release = () => undefined
}

/** Writes the open document now if something changed since it was written. */
export function saveNow(): Promise<void> {
  clearTimeout(pending)
  const { open, saved } = state()
  if (!open || saved.state === 'elsewhere' || isWritten(open)) return writing
  const revision = (revisions.get(open.id) ?? 0) + 1
  revisions.set(open.id, revision)
  written = open
  writing = writing.then(() => write(recordOf(open, revision)))
  return writing
}

/** Stores a record again that was deleted. */
export async function writeCopy(record: DocumentRecord): Promise<void> {
  await writeRecord({ ...record, revision: 1 })
}

/** Saves whatever happens to the open document, after a pause and before the page goes away. */
export function startSaving(): () => void {
  const stop = useRaw.subscribe(({ open, saved }, before) => {
    if (!open || open === before.open || open.id !== before.open?.id || saved.state === 'elsewhere' || isWritten(open)) return
    if (saved.state !== 'saving') update({ saved: { state: 'saving' } })
    clearTimeout(pending)
    pending = setTimeout(() => void saveNow(), PAUSE)
  })
  const onHide = (): void => void saveNow()
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (state().saved.state === 'failed') event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', onHide)
  window.addEventListener('beforeunload', onUnload)
  return () => {
    stop()
    document.removeEventListener('visibilitychange', onHide)
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('beforeunload', onUnload)
  }
}

async function write(record: DocumentRecord): Promise<void> {
  try {
    if (await writeRecord(record)) return report(record.id, { state: 'saved', at: Date.now() })
    revisions.set(record.id, record.revision - 1)
    report(record.id, { state: 'elsewhere' })
  } catch (reason) {
    revisions.set(record.id, record.revision - 1)
    written = null
    report(record.id, { state: 'failed', reason: reasonText(reason) })
  }
}

function report(id: string, saved: Saved): void {
  const { open } = state()
  if (open?.id === id) update({ saved: saved.state === 'saved' && !isWritten(open) ? { state: 'saving' } : saved })
}

function lost(id: string): void {
  if (state().open?.id === id) update({ saved: { state: 'elsewhere' } })
}

/** Whether the text of the document and what is kept beside it are what was written last; where the selection is, is not worth a write. */
function isWritten(open: OpenDocument): boolean {
  if (written?.id !== open.id || open.name !== written.name || open.kind !== written.kind || open.kept !== written.kept)
    return false
  const now = open.history.present
  const then = written.history.present
  return now.document === then.document && now.draft === then.draft
}

function recordOf(open: OpenDocument, revision: number): DocumentRecord {
  const { document, draft, selection, closed } = open.history.present
  const good = document ? serialise(document) : ''
  const view = { selected: pathsOf(document, selection?.ids ?? []), closed: pathsOf(document, closed) }
  const about = { id: open.id, revision, name: open.name, kind: open.kind, ...open.kept, view, changed: Date.now() }
  return draft ? { ...about, text: draft.text, lastGood: good } : { ...about, text: good }
}

function reasonText(reason: unknown): string {
  return reason instanceof DOMException && reason.name === 'QuotaExceededError'
    ? 'the storage of this browser is full'
    : String(reason)
}
