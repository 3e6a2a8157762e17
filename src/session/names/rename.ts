import { reasonText } from '../../storage/database'
import { readRecord } from '../../storage/persist'
import { naming } from './naming'
import { page, session } from '../page-session'
import { useSession } from '../store'
import { documentLock, pageLock, requestLock } from '../tabs/lock'
import { currentDocumentId, refreshList, renameDocument } from '../workspace'

/** Returns why a document of the list cannot get another name, in words, or null. What another tab edits is its to name. */
export async function refusalToRename(id: string): Promise<string | null> {
  return (await isStillOurs(id)) ? null : whileFree(id, () => Promise.resolve(null))
}

/** Gives a document of the list another name; resolves to why not, in words, or null. */
export async function renameInList(id: string, name: string): Promise<string | null> {
  if (nameOf(id) === name) return null
  return whileFree(id, async () => {
    if (id === currentDocumentId()) {
      renameDocument(name)
      return null
    }
    await session.saveNow()
    return session.isUnsaved(id) ? `Not renamed: the last changes of ${nameOf(id)} are not saved yet.` : renameStored(id, name)
  })
}

/** Does something with a document while no other tab has it. */
async function whileFree(id: string, run: () => Promise<string | null>): Promise<string | null> {
  const isElsewhere = `Not renamed: ${nameOf(id)} is open in another tab. Rename it there.`
  try {
    if (id === currentDocumentId()) return useSession.getState().access === 'mine' ? await run() : isElsewhere
    const options = (await isStillOurs(id)) ? {} : { ifAvailable: true }
    const lock = locks() && (await requestLock(navigator.locks, documentLock(id), options))
    return lock === null ? isElsewhere : await run().finally(lock?.release)
  } catch (reason) {
    return `Not renamed: ${reasonText(reason)}.`
  }
}

/** Absent where the page is not served securely; there the revision alone says whether another tab wrote. */
const locks = () => navigator.locks as LockManager | undefined

/** Whether this page itself has a document that it left: until its last changes are stored. */
async function isStillOurs(id: string): Promise<boolean> {
  const held = (await locks()?.query())?.held ?? []
  const ours = held.find(({ name }) => name === pageLock(page.id))?.clientId
  return ours !== undefined && held.some(({ name, clientId }) => name === documentLock(id) && clientId === ours)
}

async function renameStored(id: string, name: string): Promise<string | null> {
  const record = await readRecord(id)
  if (!record || record.deleted !== undefined) return 'Not renamed: it was deleted in another tab.'
  const renamed = { ...record, name, revision: record.revision + 1 }
  if ((await session.write(renamed)) !== 'written') return `Not renamed: ${record.name} was changed in another tab just now.`
  naming.keepName(id)
  // What this page knows of an older one is not what is stored now.
  if (session.revisionOf(id) !== record.revision) await refreshList()
  else {
    session.replaceStored(renamed)
    session.change(id, (open) => ({ ...open, name }))
  }
  return null
}

const nameOf = (id: string): string => useSession.getState().list.find((info) => info.id === id)?.name ?? ''
