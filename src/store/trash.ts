import { opened, reasonText } from './database'
import { readRecord, readStored, writeRecord } from './persist'
import type { DocumentRecord } from './records'
import { forget, keep, saveNow } from './saving'
import { endSession, freeName, infoOf, leave } from './shown'
import { state, update } from './store'
import { dropVersions } from './versions'
import { announce } from './view'
import { createBlank, openDocument } from './workspace'

/** Deleted documents are kept so long, in days. */
export const KEPT_DAYS = 30

/** Puts a document of the list into the trash. */
export async function deleteDocument(id: string): Promise<void> {
  const name = state().list.find((info) => info.id === id)?.name ?? ''
  try {
    await saveNow()
    const record = await readRecord(id)
    if (record && !(await writeRecord({ ...record, revision: record.revision + 1, deleted: Date.now() })))
      return announce(`Not deleted: ${name} was changed in another tab just now.`)
  } catch (reason) {
    return announce(`Not deleted: ${reasonText(reason)}.`)
  }
  if (id === state().open?.id) leave()
  endSession(id)
  forget(id)
  const list = state().list.filter((info) => info.id !== id)
  update({ list })
  announce(`Deleted the document ${name}. It is kept for ${KEPT_DAYS} days.`)
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
    if (!(await writeRecord(restored))) return announce(`${record.name} was brought back in another tab.`)
    keep(id, restored.revision)
    update({ list: [infoOf(restored), ...state().list.filter((info) => info.id !== id)] })
    await openDocument(id)
  } catch (reason) {
    announce(`Not brought back: ${reasonText(reason)}.`)
  }
}

/** Deletes a document of the trash and its versions. */
export async function deleteForEver(id: string): Promise<void> {
  try {
    await dropVersions([id])
    await (await opened()).delete('documents', id)
  } catch (reason) {
    announce(`Not deleted: ${reasonText(reason)}.`)
  }
}

/** Deletes for ever what was deleted longer ago than it is kept. */
export async function emptyTrash(now: number): Promise<void> {
  const old = (await readTrash()).filter(({ deleted = now }) => now - deleted > KEPT_DAYS * 24 * 60 * 60 * 1000)
  for (const { id } of old) await deleteForEver(id)
}
