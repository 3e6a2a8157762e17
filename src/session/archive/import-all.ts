import { opened, reasonText } from '../../storage/database'
import { archiveWords } from './export-all'
import { planImport } from './import-plan'
import { readStored } from '../../storage/persist'
import { readArchive } from '../../storage/archive/read-archive'
import { randomId } from '../../storage/records'
import { session } from '../page-session'
import { announce } from '../../editor/view'
import { refreshList } from '../workspace'

/** Adds what a file of `exportAll` holds, all of it or nothing, and says what came of it. */
export async function importAll(file: File): Promise<void> {
  announce(`Importing ${file.name}…`)
  const read = await readArchive(file)
  if (!read.ok) return announce(`Nothing imported from ${file.name}: ${read.reason}.`)
  try {
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
      ...[...plan.documents, ...plan.others].map((record) => documents.add(record)),
      ...plan.versions.map((version) => versions.add(version)),
    ]
    await Promise.all([...writes, transaction.done])
    session.tellStored(plan.documents.map(({ id }) => id))
    await refreshList()
    const here = plan.duplicates === 1 ? ' 1 was here already.' : ` ${plan.duplicates} were here already.`
    announce(`Imported ${archiveWords(plan)}.${plan.duplicates === 0 ? '' : here}`)
  } catch (reason) {
    announce(`Nothing imported from ${file.name}: ${reasonText(reason)}.`)
  }
}
