import type { Database } from './database'
import { openedAsItIs, StorageError, versionsOf, withDatabase } from './database'
import { readLocal, writeLocal } from './local'
import type { DocumentRecord, Unreadable } from '../model/document-record'
import { isSameRecord, nameIn, recordIn, refusal } from './records'
import { unreadableEntries, entryAt } from './recovery-journal'

/** Everything that is stored: what this page can read, deleted documents among it, and what it must leave alone. */
export interface Stored {
  readonly records: readonly DocumentRecord[]
  readonly unreadable: readonly Unreadable[]
}

/** Resolves to every stored document. */
export async function readStored(): Promise<Stored> {
  try {
    return sorted(await withDatabase(entriesIn), null)
  } catch (reason) {
    if (!(reason instanceof DOMException && reason.name === 'VersionError')) throw reason
    const database = await openedAsItIs()
    const entries = await entriesIn(database).finally(() => database.close())
    return sorted(entries, 'a newer version of this page wrote it')
  }
}

/** Resolves to one stored document; undefined when there is none that can be read. */
export async function readRecord(id: string): Promise<DocumentRecord | undefined> {
  return recordIn(await withDatabase((database) => database.get('documents', id))) ?? undefined
}

/** Returns what is stored there, whatever it is. */
export async function readRaw({ store, key }: Unreadable): Promise<unknown> {
  if (store === 'journal') return entryAt(key)
  try {
    return await withDatabase((database) => database.get('documents', key))
  } catch {
    const database = await openedAsItIs()
    return database.get('documents', key).finally(() => database.close())
  }
}

/** What came of a write. Where another page changed or deleted the document, what the store has stays. */
export type Written = 'written' | 'changed' | 'deleted'

/**
 * Writes `record` unless another page than its own (`by`) wrote after the revision before it, reads it back and compares. Throws
 * when it cannot be stored or is not what was written.
 */
export function writeRecord(record: DocumentRecord): Promise<Written> {
  return withDatabase((database) => writeTo(database, record))
}

/**
 * Deletes what is stored under a key, and its versions, for ever. Looks whether it `isDue` and deletes in one transaction, so
 * that no tab can bring it back in between; false where it is not due.
 */
export function removeStored(id: string, isDue: (stored: unknown) => boolean): Promise<boolean> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['documents', 'versions'], 'readwrite')
    const documents = transaction.objectStore('documents')
    const versions = transaction.objectStore('versions')
    const stored: unknown = await documents.get(id)
    const isLeft = stored === undefined || isDue(stored)
    if (isLeft) {
      const keys = await versions.index('document').getAllKeys(versionsOf(id))
      await Promise.all([documents.delete(id), ...keys.map((key) => versions.delete(key))])
    }
    await transaction.done
    return isLeft
  })
}

const lastOpen = 'last-open'

/** Returns the id of the document that was open last in this browser, as far as is known: none may have this id any more. */
export const lastOpenId = (): string | null => readLocal(lastOpen)?.text ?? null

/** Stores which document is open; where this cannot be stored the next visit opens the document that was changed last. */
export const rememberOpen = (id: string): void => void writeLocal(lastOpen, id)

type Entry = readonly [key: string, value: unknown]

/** Resolves to the stored values, read one by one where reading all at once fails, so that one damaged record hides no other. */
async function entriesIn(database: Database): Promise<readonly Entry[]> {
  if (!database.objectStoreNames.contains('documents')) return []
  const keys = await database.getAllKeys('documents')
  try {
    const values = await database.getAll('documents')
    return keys.map((key, index) => [key, values[index]])
  } catch {
    return Promise.all(keys.map(async (key): Promise<Entry> => [key, await database.get('documents', key).catch(() => null)]))
  }
}

function sorted(entries: readonly Entry[], reasonForAll: string | null): Stored {
  const records: DocumentRecord[] = []
  const unreadable: Unreadable[] = []
  for (const [key, value] of entries) {
    const record = recordIn(value)
    if (record && reasonForAll === null) records.push(record)
    else unreadable.push({ store: 'documents', key, name: nameIn(value), reason: reasonForAll ?? refusal(value) ?? '' })
  }
  return { records, unreadable: [...unreadable, ...unreadableEntries()] }
}

async function writeTo(database: Database, record: DocumentRecord): Promise<Written> {
  const transaction = database.transaction('documents', 'readwrite', { durability: 'relaxed' })
  const value = await transaction.store.get(record.id)
  const stored = recordIn(value)
  if (value !== undefined && !isNext(stored, record)) {
    await transaction.done
    return stored?.deleted === undefined ? 'changed' : 'deleted'
  }
  await Promise.all([transaction.store.put(record), transaction.done])
  const back = recordIn(await database.get('documents', record.id))
  if (!back) throw new StorageError('what the browser stored cannot be read back')
  if (back.revision === record.revision && !isSameRecord(back, record))
    throw new StorageError('the browser did not store what was written')
  return 'written'
}

/** Returns whether the record follows what is stored: what a page wrote last nobody else has changed. */
export const isNext = (stored: DocumentRecord | null, { revision, by }: DocumentRecord): boolean =>
  stored !== null && (stored.revision === revision - 1 || (by !== undefined && stored.by === by))
