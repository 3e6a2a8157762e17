import { ours, jsonIn, valueAt, writeLocal } from './local'
import type { DocumentRecord, Unreadable } from '../model/document-record'
import { isObject, nameIn, recordIn, refusal } from './records'

const start = 'unsaved '

/** What a page left of one document, and the key it has there. */
export interface JournalEntry {
  readonly key: string
  readonly record: DocumentRecord
}

/**
 * Leaves what is not stored where the next visit finds it; says whether all of it is there. A page that goes away gets no answer
 * from the database any more; this store takes a value at once.
 */
export function writeJournal(records: readonly DocumentRecord[]): boolean {
  // A smaller one may fit where a larger one does not.
  return records.map(leave).every((isLeft) => isLeft)
}

function leave(record: DocumentRecord): boolean {
  const text = JSON.stringify(record)
  return writeLocal(nameOf(record), text) && valueAt(keyOf(record)) === text
}

/** Drops an entry, as when its words were stored after all. */
export function dropJournalEntry(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // What cannot be written was not written before either.
  }
}

/** Returns what pages left that went away before it was stored. What cannot be read stays, and hides no other. */
export function journalEntries(): readonly JournalEntry[] {
  return keys().flatMap((key) => {
    const record = recordIn(entryAt(key))
    return record ? [{ key, record }] : []
  })
}

/**
 * Returns what pages left and this one cannot read. Under the former names other applications of the origin may have left theirs.
 */
export function unreadableEntries(): readonly Unreadable[] {
  return keys().flatMap((key): readonly Unreadable[] => {
    const value = entryAt(key)
    const reason = refusal(value)
    const isOurs = key.startsWith(ours) || (isObject(value) && typeof value['text'] === 'string')
    return reason !== null && isOurs ? [{ store: 'journal', key, name: nameIn(value), reason }] : []
  })
}

/** Returns what stands under a key of the journal: what JSON says, or the text where it is none. */
export function entryAt(key: string): unknown {
  const text = valueAt(key) ?? ''
  return jsonIn(text) ?? text
}

/** Calls `found` with what another page leaves from now on; gives back how to stop. */
export function onLeft(found: (record: DocumentRecord) => void): () => void {
  const listen = ({ key }: StorageEvent): void => {
    const record = key !== null && isKey(key) ? recordIn(entryAt(key)) : null
    if (record) found(record)
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

/** Returns the key of a document. Each page has a place of its own for it, so that none writes over what another one left. */
export const keyOf = (record: DocumentRecord): string => ours + nameOf(record)

const nameOf = ({ id, by = '' }: DocumentRecord): string => `${start}${id} ${by}`

const isKey = (key: string): boolean => key.startsWith(ours + start) || key.startsWith(start)

function keys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter(isKey)
  } catch {
    return []
  }
}
