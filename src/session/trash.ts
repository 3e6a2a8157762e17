import { reasonText, versionsOf, withDatabase } from '../storage/database'
import { readRecord, readStored, writeRecord } from '../storage/persist'
import type { DocumentRecord } from '../storage/records'
import { recordIn } from '../storage/records'
import { forget, isUnsaved, keep, saveNow } from './saving'
import { endSession, freeName, infoOf, leave } from './open-documents'
import { state, update } from '../editor/store'
import { announce } from '../editor/view'
import { createBlank, openDocument, refreshList } from './workspace'

/** Deleted documents are kept so long, in days. */
export const KEPT_DAYS = 30

/**
 * Puts a document of the list into the trash, and resolves to what came of it, in words. What is not stored would be lost there,
 * so it stays.
 */
export async function deleteDocument(id: string): Promise<string> {
  const outcome = await moveToTrash(id)
  announce(outcome)
  return outcome
}

async function moveToTrash(id: string): Promise<string> {
  const name = state().list.find((info) => info.id === id)?.name ?? ''
  try {
    await saveNow()
    if (isUnsaved(id))
      return `Not deleted: the last changes of ${name} are not stored, so the trash would lose them. Download it to keep them.`
    const record = await readRecord(id)
    if (record && (await writeRecord({ ...record, revision: record.revision + 1, deleted: Date.now() })) !== 'written')
      return `Not deleted: ${name} was changed in another tab just now.`
  } catch (reason) {
    return `Not deleted: ${reasonText(reason)}.`
  }
  await takeOff(id)
  return `Deleted the document ${name}. It is kept for ${KEPT_DAYS} days.`
}

/** Takes a document from the list and the screen, where the last changed one follows it. */
async function takeOff(id: string): Promise<void> {
  if (id === state().open?.id) leave()
  endSession(id)
  forget(id)
  const list = state().list.filter((info) => info.id !== id)
  update({ list })
  if (state().open) return
  const next = list[0]
  if (next) await openDocument(next.id)
  if (!state().open) createBlank()
}

/** The deleted documents that are still kept, last deleted first. */
export async function readTrash(): Promise<readonly DocumentRecord[]> {
  const { records } = await readStored()
  return records.filter(({ deleted }) => deleted !== undefined).sort((a, b) => (b.deleted ?? 0) - (a.deleted ?? 0))
}

/** Brings a deleted document back and opens it. */
export async function restoreDocument(id: string): Promise<void> {
  try {
    const record = await readRecord(id)
    if (!record) return announce('That document is no longer in the trash.')
    const { deleted, ...rest } = record
    if (deleted === undefined) return announce(`${record.name} was brought back in another tab.`)
    const restored = { ...rest, name: freeName(record.name), revision: record.revision + 1 }
    if ((await writeRecord(restored)) !== 'written') return announce(`${record.name} was brought back in another tab.`)
    keep(id, restored.revision)
    update({ list: [infoOf(restored), ...state().list.filter((info) => info.id !== id)] })
    await openDocument(id)
  } catch (reason) {
    announce(`Not brought back: ${reasonText(reason)}.`)
  }
}

/** Deletes a document of the trash and its versions, unless another tab brought it back meanwhile. */
export async function deleteForEver(id: string): Promise<void> {
  try {
    if (await removeStored(id, isDeleted)) return
    announce('Not deleted: it was brought back in another tab.')
    await refreshList()
  } catch (reason) {
    announce(`Not deleted: ${reasonText(reason)}.`)
  }
}

/** Deletes for ever what was deleted longer ago than it is kept. */
export async function emptyTrash(now: number): Promise<void> {
  const isOld = (value: unknown): boolean => now - (recordIn(value)?.deleted ?? now) > KEPT_DAYS * 24 * 60 * 60 * 1000
  for (const { id } of (await readTrash()).filter(isOld)) await removeStored(id, isOld)
}

const isDeleted = (value: unknown): boolean => recordIn(value)?.deleted !== undefined

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
