import type { DocumentRecord } from './records'
import { isRecord } from './records'

const PREFIX = 'unsaved '

/** What a page left of one document, and the key it has there. */
export interface LastWords {
  readonly key: string
  readonly record: DocumentRecord
}

/**
 * Leaves what is not stored where the next visit finds it. A page that goes away gets no answer from the database any more;
 * this store takes a value at once.
 */
export function leaveLastWords(records: readonly DocumentRecord[]): void {
  for (const record of records) {
    try {
      localStorage.setItem(keyOf(record), JSON.stringify(record))
    } catch {
      // The write to the database is under way, and the browser asks before it closes the page. A smaller one may still fit.
    }
  }
}

/** The words were stored after all. */
export function dropLastWords(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // What cannot be written was not written before either.
  }
}

/** What pages left that went away before it was stored. What cannot be read stays, and hides no other. */
export function lastWords(): readonly LastWords[] {
  return keys().flatMap((key) => {
    const record = valueAt(key)
    return isRecord(record) ? [{ key, record }] : []
  })
}

/** Each page has a place of its own for a document, so that none writes over what another one left. */
export const keyOf = ({ id, by = '' }: DocumentRecord): string => `${PREFIX}${id} ${by}`

function keys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  } catch {
    return []
  }
}

function valueAt(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
