import { opened, reasonText } from '../../storage/database'
import { archiveWords } from './export-all'
import { planImport } from './import-plan'
import { readStored } from '../../storage/persist'
import { readArchive } from '../../storage/archive/read-archive'
import { randomId } from '../../storage/records'
import { session } from '../page-session'
import { announce, announceProgress } from '../../editor/view/view'
import { refreshList } from '../workspace'

/** While it stores, the page can answer after so many records. */
const few = 20

/** Adds what a file of `exportAll` holds, all of it or nothing, and says what came of it. */
export async function importAll(file: File): Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const onProgress = (share: number): void => announceProgress(`Importing ${file.name}…`, share, () => stopping.abort())
  onProgress(0)
  try {
    const read = await readArchive(file, { signal, onProgress: (share) => onProgress(share / 2) })
    if (!read.ok) return announce(`Nothing imported from ${file.name}: ${read.reason}.`)
    await session.saveNow()
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
      ...[...plan.documents, ...plan.others].map((record) => () => documents.add(record)),
      ...plan.versions.map((version) => () => versions.add(version)),
    ]
    const storing = async (): Promise<void> => {
      for (let done = 0; done < writes.length; done += few) {
        await Promise.all(writes.slice(done, done + few).map((write) => write()))
        onProgress(0.5 + done / writes.length / 2)
        if (signal.aborted) transaction.abort()
      }
    }
    await Promise.all([storing(), transaction.done])
    session.tellStored(plan.documents.map(({ id }) => id))
    await refreshList()
    const here = plan.duplicates === 1 ? ' 1 was here already.' : ` ${plan.duplicates} were here already.`
    announce(`Imported ${archiveWords(plan)}.${plan.duplicates === 0 ? '' : here}`)
  } catch (reason) {
    if (signal.aborted) return announce(`Import of ${file.name} canceled. Nothing was imported.`)
    announce(`Nothing imported from ${file.name}: ${reasonText(reason)}.`)
  }
}
