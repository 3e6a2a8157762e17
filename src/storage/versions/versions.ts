import { StorageError, versionsOf as rangeOf, withDatabase } from '../database'
import type { VersionRecord } from '../../model/document-record'
import { isSameContent, versionIn } from '../records'
import { inOrder } from './version-order'

/** Resolves to the versions of a document, oldest first. */
export async function versionsOf(documentId: string): Promise<readonly VersionRecord[]> {
  const stored = await withDatabase((database) => database.getAllFromIndex('versions', 'document', rangeOf(documentId)))
  return inOrder(stored.map(versionIn).filter((version) => version !== null))
}

/** Writes versions and deletes others, all of it or nothing; reads the first one back and compares. */
export async function writeVersions(versions: readonly VersionRecord[], gone: readonly string[] = []): Promise<void> {
  const [first] = versions
  if (!first) return
  const stored: unknown = await withDatabase(async (database) => {
    const transaction = database.transaction('versions', 'readwrite', { durability: 'relaxed' })
    const writes = versions.map((version) => transaction.store.put(version))
    await Promise.all([...writes, ...gone.map((id) => transaction.store.delete(id)), transaction.done])
    return database.get('versions', first.id)
  })
  const back = versionIn(stored)
  if (!back || !isSameContent(back, first)) throw new StorageError('the browser did not store what was written')
}

/** Deletes a version for ever. */
export const removeVersion = (id: string): Promise<void> => withDatabase((database) => database.delete('versions', id))
