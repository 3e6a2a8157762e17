import { reasonText } from '../storage/database'
import { download } from '../editor/browser-io'
import { readRaw } from '../storage/persist'
import { isRecord } from '../storage/records'
import { removeStored } from './trash'
import { announce } from '../editor/view'
import { refreshList } from './workspace'

/** Downloads a stored record that cannot be read, as it is. */
export async function downloadRaw(key: string, name: string): Promise<void> {
  try {
    download(JSON.stringify(await readRaw(key), null, 2), `${name}.json`, 'application/json')
  } catch (reason) {
    announce(`Not downloaded: ${reasonText(reason)}.`)
  }
}

/** Deletes a stored record that cannot be read, and its versions, for ever. One that can be read by now stays. */
export async function deleteRaw(key: string, name: string): Promise<void> {
  try {
    const isGone = await removeStored(key, (stored) => !isRecord(stored))
    announce(isGone ? `Deleted what was stored of ${name}.` : `${name} can be read by now, and stays.`)
    await refreshList()
  } catch (reason) {
    announce(`Not deleted: ${reasonText(reason)}.`)
  }
}
