import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import { storageFull } from './room'

/** The values are unknown, because another version of this page may have written them. */
export interface Schema extends DBSchema {
  documents: { key: string; value: unknown }
  versions: { key: string; value: unknown; indexes: { document: [string, number] } }
}

export type Database = IDBPDatabase<Schema>

/** Why nothing can be stored although the browser reported no error of its own. */
export class StorageError extends Error {}

const databaseName = 'plivo-xml-composer'
const version = 2
/** After so many milliseconds without an answer the user is told. */
export const answer = 5000
/** After so many more the connection is given up; until then a slow store may still answer. */
const giveUp = 2 * answer

const blockedByOtherTab = 'another tab still runs an older version of this page; close it'
export const silent = 'this browser’s storage does not respond'

interface Connection {
  readonly database: Promise<Database>
  readonly blocked: Promise<never>
}

let connection: Connection | undefined

/** Resolves to the open database; rejects with why there is none: a DOMException of the browser, or a StorageError. */
export const opened = (): Promise<Database> => openedBy((connection ??= connect()))

/** Does work on the database. When it does not end, this says so, and the next work is done with a new connection. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const used = (connection ??= connect())
  const database = await openedBy(used)
  return inTime(work(database), giveUp, () => drop(used))
}

/** Resolves to the database as a newer version of this page left it, to read only. */
export const openedAsItIs = (): Promise<Database> => inTime(openDB<Schema>(databaseName), answer, () => undefined)

/**
 * Returns the range of the versions of a document in the index of their times, also of those that a wrong clock put before
 * 1970.
 */
export const versionsOf = (documentId: string): IDBKeyRange => IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity])

/** Returns what went wrong, in words that go on after "Not saved: ". */
export function reasonText(reason: unknown): string {
  if (reason instanceof StorageError) return reason.message
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : ''
  return reasons[name] ?? `the storage of this browser failed (${String(reason)})`
}

/** Returns whether there was no room for what was to be stored. */
export const isFull = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'QuotaExceededError'

const nothing = 'this browser blocks storage (a private window, or site data is off)'

const reasons: Readonly<Record<string, string>> = {
  QuotaExceededError: storageFull,
  VersionError: 'a newer version of this page has stored documents here; reload the page',
  SecurityError: nothing,
  InvalidStateError: nothing,
  NotAllowedError: nothing,
  ReferenceError: nothing,
  TypeError: nothing,
}

function connect(): Connection {
  let refuse: (reason: StorageError) => void = () => undefined
  const blocked = new Promise<never>((_, reject) => {
    refuse = reject
  })
  const database = openDB<Schema>(databaseName, version, {
    upgrade: (created, oldVersion) => {
      if (oldVersion < 1) created.createObjectStore('documents', { keyPath: 'id' })
      if (oldVersion < 2) created.createObjectStore('versions', { keyPath: 'id' }).createIndex('document', ['documentId', 'at'])
    },
    blocked: () => refuse(new StorageError(blockedByOtherTab)),
    // A newer version of this page wants to upgrade; it must not wait for this tab.
    blocking: () => {
      void database.then((open) => open.close())
      connection = undefined
    },
    terminated: () => {
      connection = undefined
    },
  })
  database.catch(() => {
    connection = undefined
  })
  blocked.catch(() => undefined)
  return { database, blocked }
}

function openedBy(used: Connection): Promise<Database> {
  return inTime(Promise.race([used.database, used.blocked]), answer, () => drop(used))
}

/** Gives a connection up; what is under way still ends before it is closed, if it ever does. */
function drop(used: Connection): void {
  if (connection === used) connection = undefined
  used.database.then(
    (database) => database.close(),
    () => undefined,
  )
}

function inTime<T>(work: Promise<T>, limit: number, onSilent: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onSilent()
      reject(new StorageError(silent))
    }, limit)
    void work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
