import { reasonText } from '../../storage/database'
import type { JournalEntry } from '../../storage/recovery-journal'
import type { Written } from '../../storage/persist'
import type { DocumentRecord } from '../../model/document-record'
import { isSameContent, randomId } from '../../storage/records'
import { documentLock, requestLock, recoveryLock } from '../tabs/lock'
import type { SessionParts } from '../parts'

/** Stores what pages left that went away before it was stored. */
export interface Recovery {
  /** Of a document that this page may edit. */
  readonly recover: (id: string) => Promise<void>
  /** Of all others that no page has open. Who has one open recovers it there. */
  readonly recoverOthers: (id: string | null) => Promise<void>
}

/** Returns the recovery of a page; `write` stores a record as this page's. */
export function createRecovery(parts: SessionParts, write: (record: DocumentRecord) => Promise<Written>): Recovery {
  const { store, storage, page } = parts
  // This page stores its own by itself.
  const others = (): readonly JournalEntry[] => storage.journalEntries().filter(({ record }) => record.by !== page.id)
  const entriesOf = (id: string): readonly JournalEntry[] => others().filter(({ record }) => record.id === id)

  async function recover(id: string): Promise<void> {
    if (entriesOf(id).length === 0) return
    // A page of an older build may be storing the same.
    const { locks } = parts
    const turn = locks && (await requestLock(locks, recoveryLock))
    for (const entry of entriesOf(id)) await recoverOne(entry)
    turn?.release()
  }

  async function recoverOthers(own: string | null): Promise<void> {
    const { locks } = parts
    for (const id of new Set(others().map(({ record }) => record.id))) {
      if (id === own) continue
      const lock = locks && (await requestLock(locks, documentLock(id), { ifAvailable: true }))
      if (lock || !locks) await recover(id)
      lock?.release()
    }
  }

  /**
   * Stores what a page left in its document, or beside it when someone else changed that since. What finds no room stays for
   * the next visit.
   */
  async function recoverOne({ key, record }: JournalEntry): Promise<void> {
    try {
      await storeEntry(record)
      storage.dropJournalEntry(key)
    } catch (reason) {
      const warning = `The last changes of “${record.name}” are not saved yet: ${reasonText(reason)}. Your next visit tries again.`
      store.setState({ warning })
    }
  }

  async function storeEntry(left: DocumentRecord): Promise<void> {
    const stored = await storage.readRecord(left.id)
    if (stored && isStored(left, stored)) return
    // Where only the page that left them wrote, its words come next.
    const isNext = stored === undefined || stored.by === left.by || stored.revision === left.revision - 1
    const written = isNext ? await write(stored ? { ...left, revision: stored.revision + 1 } : left) : 'changed'
    if (written === 'written') return
    const name = `${left.name} (not stored before)`
    await write({ ...left, id: randomId(), revision: 1, name })
    const what = stored?.deleted === undefined ? 'changed' : 'deleted'
    store.setState({ warning: `“${left.name}” was ${what} in another tab. Both are kept: what was not stored is now “${name}”.` })
  }

  return { recover, recoverOthers }
}

/** Returns whether the store has what a page left, or what the same page wrote later. */
export function isStored(left: DocumentRecord, stored: DocumentRecord): boolean {
  if (stored.name === left.name && isSameContent(stored, left)) return true
  // A write that was under way when the words were left has their number, and may have less than they.
  return stored.by === left.by && stored.revision > left.revision
}
