import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { StoredSteps } from './steps-record'

interface Schema extends DBSchema {
  steps: { key: string; value: unknown }
}

/**
 * A database of its own: what goes wrong in it reaches no document, and builds that know nothing of it go on with theirs, which
 * an upgrade would close to them.
 */
const databaseName = 'plivo-xml-composer.steps'

/** Returns what is stored for a document, whatever it is. */
export const readSteps = (id: string): Promise<unknown> => withSteps((database) => database.get('steps', id))

/** Stores the steps of a document in the place of those before. */
export const writeSteps = (steps: StoredSteps): Promise<void> =>
  withSteps(async (database) => {
    const transaction = database.transaction('steps', 'readwrite', { durability: 'relaxed' })
    await Promise.all([transaction.store.put(steps), transaction.done])
  })

/** Deletes the steps of all documents but these. */
export const keepStepsOf = (ids: ReadonlySet<string>): Promise<void> =>
  withSteps(async (database) => {
    const gone = (await database.getAllKeys('steps')).filter((id) => !ids.has(id))
    await Promise.all(gone.map((id) => database.delete('steps', id)))
  })

/** Does work on the database, which is open no longer than that: nothing that a later build does with it waits for this page. */
async function withSteps<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(databaseName, 1, {
    upgrade: (created) => void created.createObjectStore('steps', { keyPath: 'id' }),
  })
  return work(database).finally(() => database.close())
}
