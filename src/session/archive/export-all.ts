import type { Archive } from '../../storage/archive/archive'
import { packArchive } from '../../storage/archive/archive'
import { countWords, listWords } from '../../editor/words/count-words'
import { opened, reasonText } from '../../storage/database'
import { download } from '../../editor/browser-io'
import { readRaw, readStored } from '../../storage/persist'
import { recordOf } from '../open-document/record-of'
import type { DocumentRecord } from '../../model/document-record'
import { versionIn } from '../../storage/records'
import { clock, session } from '../page-session'
import { state } from '../../editor/store'
import { announce, announceProgress } from '../../editor/view/view'

/** Downloads every document, the deleted ones and all versions among them, as one zip file; what this page has, where nothing can be read. */
export async function exportAll(): Promise<void> {
  const stopping = new AbortController()
  const onProgress = (share: number): void => announceProgress('Exporting…', share, () => stopping.abort())
  onProgress(0)
  await session.saveNow()
  const { archive, damaged, failure } = await readAll()
  try {
    const fileName = `plivo-xml-${new Date().toISOString().slice(0, 10)}.zip`
    const file = await packArchive(archive, { signal: stopping.signal, onProgress })
    download(file, fileName, 'application/zip')
    const left = damaged === 0 ? '' : ` ${countWords(damaged, 'damaged version')} left out.`
    const missing = failure === null ? '' : ` It holds only what this page has open: ${failure}.`
    announce(`Downloaded ${fileName} with ${archiveWords(archive)}.${left}${missing}`)
  } catch {
    if (stopping.signal.aborted) return announce('Export canceled. Nothing was downloaded.')
    announce('Nothing exported: too much for this browser. “Download XML” still saves the open document.')
  }
}

/** Returns the words for an archive, as in "2 documents, 1 version and 1 record that cannot be read". */
export function archiveWords({ documents, versions, others }: Archive): string {
  const unread = others.length === 0 ? [] : [`${countWords(others.length, 'record')} that cannot be read`]
  return listWords([countWords(documents.length, 'document'), countWords(versions.length, 'version'), ...unread])
}

interface Everything {
  readonly archive: Archive
  /** How many versions are damaged. */
  readonly damaged: number
  /** Why nothing stored can be read, or null. */
  readonly failure: string | null
}

async function readAll(): Promise<Everything> {
  try {
    const { records, unreadable } = await readStored()
    const stored = await (await opened()).getAll('versions')
    const versions = stored.map(versionIn).filter((version) => version !== null)
    const others = await Promise.all(unreadable.map(readRaw))
    const archive = { documents: withNewer(records, session.unsavedRecords()), versions, others }
    return { archive, damaged: stored.length - versions.length, failure: null }
  } catch (reason) {
    const { open } = state()
    const shown = open ? [recordOf(open, session.revisionOf(open.id) + 1, clock.now())] : []
    const archive = { documents: withNewer(shown, session.unsavedRecords()), versions: [], others: [] }
    return { archive, damaged: 0, failure: reasonText(reason) }
  }
}

/** Returns the records with what is newer in this page than in the store, because it could not be saved, as it is here. */
function withNewer(records: readonly DocumentRecord[], newer: readonly DocumentRecord[]): readonly DocumentRecord[] {
  const ids = new Set(newer.map(({ id }) => id))
  return [...records.filter(({ id }) => !ids.has(id)), ...newer]
}
