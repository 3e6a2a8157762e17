import { reasonText } from '../../storage/database'
import { readRecord } from '../../storage/persist'
import { naming } from './naming'
import { page, session } from '../page-session'
import { useSession } from '../store'
import type { Lock } from '../tabs/lock'
import { documentLock, pageLock, requestLock } from '../tabs/lock'
import { currentDocumentId, refreshList, renameDocument } from '../workspace'

/** Returns why a document of the list cannot get another name, in words, or null. What another tab edits is its to name. */
export async function refusalToRename(id: string): Promise<string | null> {
  return (await isElsewhere(id)) ? openElsewhere(id) : null
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

const openElsewhere = (id: string): string => `Not renamed: ${nameOf(id)} is open in another tab. Rename it there.`

/** Does something with a document while no other tab has it. */
async function whileFree(id: string, run: () => Promise<string | null>): Promise<string | null> {
  try {
    if (id === currentDocumentId()) return (await isElsewhere(id)) ? openElsewhere(id) : await run()
    const lock = locks() && (await lockUnlessElsewhere(id))
    return lock === null ? openElsewhere(id) : await run().finally(lock?.release)
  } catch (reason) {
    return `Not renamed: ${reasonText(reason)}.`
  }
}

/**
 * Returns the locks of the browser; absent where the page is not served securely: there the revision alone says whether
 * another tab wrote.
 */
const locks = () => navigator.locks as LockManager | undefined

/**
 * Resolves to the lock of a document, or null where another page has it. This page itself has a document that it left until
 * its last changes are stored, and one of a tab that is gone while it stores them: it waits for those.
 */
async function lockUnlessElsewhere(id: string): Promise<Lock | null> {
  const lock = await requestLock(navigator.locks, documentLock(id), { ifAvailable: true })
  return lock ?? ((await isElsewhere(id)) ? null : requestLock(navigator.locks, documentLock(id)))
}

async function isElsewhere(id: string): Promise<boolean> {
  if (id === currentDocumentId()) return useSession.getState().access !== 'mine'
  const held = await heldNow()
  const ours = held.find(({ name }) => name === pageLock(page.id))?.clientId
  return held.some(({ name, clientId }) => name === documentLock(id) && clientId !== ours)
}

/** Resolves to the locks that pages have; none where the browser does not say it: there the revision alone says it too. */
async function heldNow(): Promise<readonly LockInfo[]> {
  try {
    return (await locks()?.query())?.held ?? []
  } catch {
    return []
  }
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
