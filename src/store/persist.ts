import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Path } from '../model/node'
import type { Settings } from './view-settings'
import { initialSettings } from './view-settings'
import type { Kind } from './store'

/** A stored document: its XML text beside a few facts about it. Ids do not survive a reload, so places are paths. */
export interface DocumentRecord {
  readonly id: string
  /** Counts the writes; a write that finds another number than it left does not happen. */
  readonly revision: number
  readonly name: string
  readonly text: string
  /** The last well-formed text, while `text` is a draft. */
  readonly lastGood?: string
  readonly kind: Kind
  readonly ignored: readonly string[]
  readonly samples: Readonly<Record<string, string>>
  readonly view: { readonly selected: readonly Path[]; readonly closed: readonly Path[] }
  /** Milliseconds since 1970 of the last change. */
  readonly changed: number
}

interface Schema extends DBSchema {
  documents: { key: string; value: DocumentRecord }
}

let database: Promise<IDBPDatabase<Schema>> | undefined

/** Every stored document. */
export async function readRecords(): Promise<readonly DocumentRecord[]> {
  return (await opened()).getAll('documents')
}

/** One stored document, or undefined. */
export async function readRecord(id: string): Promise<DocumentRecord | undefined> {
  return (await opened()).get('documents', id)
}

/** Writes `record` if the stored one still has the revision before it; false means that someone else wrote in between. */
export async function writeRecord(record: DocumentRecord): Promise<boolean> {
  const transaction = (await opened()).transaction('documents', 'readwrite', { durability: 'relaxed' })
  const stored = await transaction.store.get(record.id)
  const isNext = (stored?.revision ?? 0) === record.revision - 1
  if (isNext) await transaction.store.put(record)
  await transaction.done
  return isNext
}

/** Forgets a document for ever. */
export async function deleteRecord(id: string): Promise<void> {
  await (await opened()).delete('documents', id)
}

/**
 * Holds the lock of a document until `release` is called. `isHeld` is false when another tab holds it; with `steal` it is
 * taken over. `onLost` is called when another tab takes it over.
 */
export function lockDocument(id: string, onLost: () => void, steal = false): Promise<{ isHeld: boolean; release: () => void }> {
  // Absent where the page is not served securely; there a second tab is noticed by the revision alone.
  const locks = navigator.locks as LockManager | null | undefined
  if (!locks) return Promise.resolve({ isHeld: true, release: () => undefined })
  return new Promise((resolve) => {
    const options = steal ? { steal: true } : { ifAvailable: true }
    const held = locks.request(`document ${id}`, options, (lock) => {
      if (!lock) return resolve({ isHeld: false, release: () => undefined })
      return new Promise<void>((release) => resolve({ isHeld: true, release }))
    })
    held.catch(onLost)
  })
}

const SETTINGS_KEY = 'settings'
const LAST_OPEN_KEY = 'last-open'

/** The remembered settings; a store that cannot be read counts as empty. */
export function readSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}')
    return { ...initialSettings, ...(typeof stored === 'object' ? stored : {}) }
  } catch {
    return initialSettings
  }
}

/** Remembers the settings; where nothing can be stored they hold for this visit. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings))
  } catch {
    // Settings are comfort; the document itself reports a full or closed store.
  }
}

/** The document that was open last in this browser. */
export function lastOpenId(): string | null {
  try {
    return localStorage.getItem(LAST_OPEN_KEY)
  } catch {
    return null
  }
}

export function rememberOpen(id: string): void {
  try {
    localStorage.setItem(LAST_OPEN_KEY, id)
  } catch {
    // The next visit opens the document that was changed last.
  }
}

function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('plivo-xml-composer', 1, {
    upgrade: (created) => {
      created.createObjectStore('documents', { keyPath: 'id' })
    },
    terminated: () => {
      database = undefined
    },
  }).catch((reason: unknown) => {
    database = undefined
    throw reason
  })
  return database
}
