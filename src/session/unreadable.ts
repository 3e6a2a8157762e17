import { reasonText } from '../storage/database'
import { download } from '../editor/browser-io'
import { readRaw, removeStored } from '../storage/persist'
import type { Unreadable } from '../model/document-record'
import { recordIn } from '../storage/records'
import { dropJournalEntry } from '../storage/recovery-journal'
import { announce } from '../editor/view/view'
import { refreshList } from './workspace'

/** Downloads a stored record that cannot be read, as it is. */
export async function downloadRaw(unreadable: Unreadable): Promise<void> {
  try {
    download(JSON.stringify(await readRaw(unreadable), null, 2), `${unreadable.name}.json`, 'application/json')
  } catch (reason) {
    announce(`Not downloaded: ${reasonText(reason)}.`)
  }
}

/** Deletes a stored record that cannot be read, and its versions, for ever. One that can be read by now stays. */
export async function deleteRaw(unreadable: Unreadable): Promise<void> {
  const { name } = unreadable
  try {
    const isGone = await remove(unreadable)
    announce(isGone ? `Deleted ${name}.` : `${name} can be read again, so it was kept.`)
    await refreshList()
  } catch (reason) {
    announce(`Not deleted: ${reasonText(reason)}.`)
  }
}

async function remove(unreadable: Unreadable): Promise<boolean> {
  if (unreadable.store === 'documents') return removeStored(unreadable.key, (stored) => recordIn(stored) === null)
  const isDue = recordIn(await readRaw(unreadable)) === null
  if (isDue) dropJournalEntry(unreadable.key)
  return isDue
}
