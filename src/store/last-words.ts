import type { DocumentRecord } from './records'
import { isRecord } from './records'

const PREFIX = 'unsaved '

/**
 * Leaves what is not stored where the next visit finds it. A page that goes away gets no answer from the database any more;
 * this store takes a value at once.
 */
export function leaveLastWords(records: readonly DocumentRecord[]): void {
  try {
    for (const record of records) localStorage.setItem(PREFIX + record.id, JSON.stringify(record))
  } catch {
    // The write to the database is under way, and the browser asks before it closes the page.
  }
}

/** The document was stored after all. */
export function dropLastWords(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id)
  } catch {
    // What cannot be written was not written before either.
  }
}

/** What pages left that went away before it was stored. */
export function lastWords(): readonly DocumentRecord[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
    return keys.map((key): unknown => JSON.parse(localStorage.getItem(key) ?? 'null')).filter(isRecord)
  } catch {
    return []
  }
}
