import { reasonText } from '../../storage/database'
import { readRecord, readStored, removeStored } from '../../storage/persist'
import type { DocumentRecord } from '../../model/document-record'
import { recordIn } from '../../storage/records'
import { keepStepsOf } from '../../storage/steps/stored-steps'
import { agedAt, daysLeft, readTrashAges, writeTrashAges } from '../../storage/trash-ages'
import { announce } from '../../editor/view/view'
import { session } from '../page-session'
import { useSession } from '../store'
import { createBlank, currentDocumentId, openDocument, refreshList } from '../workspace'

/** Puts a document of the list into the trash; resolves to why not, in words, or null. What is not stored would be lost there, so it stays. */
export async function deleteDocument(id: string): Promise<string | null> {
  const name = useSession.getState().list.find((info) => info.id === id)?.name ?? ''
  try {
    await session.saveNow()
    if (session.isUnsaved(id))
      return `Not deleted: the last changes of ${name} are not stored, so the trash would lose them. Download it to keep them.`
    const record = await readRecord(id)
    if (record && (await session.write({ ...record, revision: record.revision + 1, deleted: Date.now() })) !== 'written')
      return `Not deleted: ${name} was changed in another tab just now.`
  } catch (reason) {
    return `Not deleted: ${reasonText(reason)}.`
  }
  await takeOff(id)
  announce(`Deleted ${name || 'untitled'}.`, { isSeen: true })
  return null
}

/** Takes a document from the list and the screen, where the last changed one follows it. */
async function takeOff(id: string): Promise<void> {
  session.takeOff(id)
  if (currentDocumentId() !== null) return
  const [next] = useSession.getState().list
  if (next) await openDocument(next.id)
  if (currentDocumentId() === null) createBlank()
}

/** Resolves to the deleted documents that are still kept, last deleted first. */
export async function readTrash(): Promise<readonly DocumentRecord[]> {
  const { records } = await readStored()
  return records.filter(({ deleted }) => deleted !== undefined).sort((a, b) => (b.deleted ?? 0) - (a.deleted ?? 0))
}

/** Brings a deleted document back and opens it. */
export async function restoreDocument(id: string): Promise<void> {
  const refusal = await bringBack(id)
  if (refusal === null) await openDocument(id)
  else announce(refusal)
}

/** Brings a deleted document back into the list; resolves to why not, in words, or null. */
export async function bringBack(id: string): Promise<string | null> {
  try {
    const record = await readRecord(id)
    if (!record) return 'That document is no longer in the trash.'
    const { deleted, ...rest } = record
    if (deleted === undefined) return `${record.name} was restored in another tab.`
    const restored = { ...rest, name: session.freeName(record.name), revision: record.revision + 1 }
    if ((await session.write(restored)) !== 'written') return `${record.name} was restored in another tab.`
    session.listStored(restored)
    return null
  } catch (reason) {
    return `Not restored: ${reasonText(reason)}.`
  }
}

/** Deletes a document of the trash and its versions, unless another tab brought it back meanwhile. */
export async function deleteForEver(id: string): Promise<void> {
  try {
    if (await removeStored(id, isDeleted)) return await dropSteps()
    announce('Not deleted: it was restored in another tab.')
    await refreshList()
  } catch (reason) {
    announce(`Not deleted: ${reasonText(reason)}.`)
  }
}

/** Deletes for ever what lay in the trash longer than it is kept. */
export async function emptyTrash(now: number): Promise<void> {
  const deleted = await readTrash()
  const ages = agedAt(
    now,
    deleted.map(({ id }) => id),
    readTrashAges(now),
  )
  writeTrashAges(ages)
  const isOld = (value: unknown): boolean => {
    const record = recordIn(value)
    return record?.deleted !== undefined && daysLeft(record.id, record.deleted, now, ages) === 0
  }
  for (const { id } of deleted.filter(isOld)) await removeStored(id, isOld)
  await dropSteps()
}

/** Deletes the steps of documents that are gone; what fails is done at the next visit. */
async function dropSteps(): Promise<void> {
  try {
    const { records, unreadable } = await readStored()
    await keepStepsOf(new Set([...records.map(({ id }) => id), ...unreadable.map(({ key }) => key)]))
  } catch {
    // The documents themselves are gone.
  }
}

/** Returns the days that a document of the trash is still kept. */
export const daysInTrash = (id: string, deleted: number, now: number): number => daysLeft(id, deleted, now, readTrashAges(now))

const isDeleted = (value: unknown): boolean => recordIn(value)?.deleted !== undefined
