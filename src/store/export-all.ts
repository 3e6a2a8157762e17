import { packArchive } from './archive'
import { opened, reasonText } from './database'
import { planImport } from './import-plan'
import { download } from './outside'
import { readRaw, readStored } from './persist'
import { readArchive } from './read-archive'
import type { DocumentRecord } from './records'
import { isVersion, randomId } from './records'
import { saveNow, unsavedRecords } from './saving'
import { announce } from './view'
import { refreshList } from './workspace'

/** Downloads every document, the deleted ones and all versions among them, as one zip file. */
export async function exportAll(): Promise<void> {
  try {
    announce('Exporting…')
    await saveNow()
    const { records, unreadable } = await readStored()
    const versions = (await (await opened()).getAll('versions')).filter(isVersion)
    const others = await Promise.all(unreadable.map(({ key }) => readRaw(key)))
    const bytes = await packArchive({ documents: withUnsaved(records), versions, others })
    const fileName = `plivo-xml-${new Date().toISOString().slice(0, 10)}.zip`
    download(bytes, fileName, 'application/zip')
    announce(`Downloaded ${fileName} with ${records.length} documents and ${versions.length} versions.`)
  } catch (reason) {
    announce(`Nothing exported: ${reasonText(reason)}. “Download XML” still gives you the open document.`)
  }
}

/** Adds what a file of `exportAll` holds, all of it or nothing, and says what came of it. */
export async function importAll(file: File): Promise<void> {
  announce(`Importing ${file.name}…`)
  const read = await readArchive(file)
  if (!read.ok) return announce(`Nothing imported from ${file.name}: ${read.reason}.`)
  try {
    await saveNow()
    const database = await opened()
    const { records } = await readStored()
    const keys = new Set(await database.getAllKeys('documents'))
    const versionIds = new Set(await database.getAllKeys('versions'))
    const plan = planImport(read.archive, { documents: records, versionIds, keys }, randomId)
    const transaction = database.transaction(['documents', 'versions'], 'readwrite')
    const documents = transaction.objectStore('documents')
    const versions = transaction.objectStore('versions')
    // `add` refuses a key that is taken, and then nothing of the transaction is stored.
    const writes = [
      ...[...plan.documents, ...plan.others].map((record) => documents.add(record)),
      ...plan.versions.map((version) => versions.add(version)),
    ]
    await Promise.all([...writes, transaction.done])
    await refreshList()
    const count = plan.documents.length
    const known = plan.duplicates > 0 ? ` ${plan.duplicates} were here already.` : ''
    announce(`Imported ${count} ${count === 1 ? 'document' : 'documents'} and ${plan.versions.length} versions.${known}`)
  } catch (reason) {
    announce(`Nothing imported from ${file.name}: ${reasonText(reason)}.`)
  }
}

/** What is newer in this page than in the store, because it could not be saved, is exported as it is here. */
function withUnsaved(records: readonly DocumentRecord[]): readonly DocumentRecord[] {
  const newer = unsavedRecords()
  const ids = new Set(newer.map(({ id }) => id))
  return [...records.filter(({ id }) => !ids.has(id)), ...newer]
}

/** Downloads a stored record that cannot be read, as it is. */
export async function downloadRaw(key: string, name: string): Promise<void> {
  try {
    download(JSON.stringify(await readRaw(key), null, 2), `${name}.json`, 'application/json')
  } catch (reason) {
    announce(`Not downloaded: ${reasonText(reason)}.`)
  }
}
