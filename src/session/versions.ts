import { StorageError, reasonText, versionsOf, withDatabase } from '../storage/database'
import { currentSnapshot, stepWith } from '../editor/document'
import type { Content, DocumentRecord, VersionRecord } from '../storage/records'
import { contentOf, isSameContent, isVersion, randomId } from '../storage/records'
import { recordOf } from './record-of'
import { restoredSnapshot } from './restore'
import { saveNow } from './saving'
import { KIND_WORDS } from '../editor/kind-words'
import { state } from '../editor/store'
import type { Aged } from '../storage/retention'
import { expendable } from '../storage/retention'
import { announce } from '../editor/view'

/** A document that is being changed gets a version after so many milliseconds. */
const EACH = 60_000

let queue: Promise<unknown> = Promise.resolve()

/** Keeps what a write stored as a version, when the last one is a minute old; before it what the store had before this visit. */
export function noteStored(record: DocumentRecord, before: DocumentRecord | null): void {
  queue = queue.then(async () => {
    if (before) await addAutomatic(before, 0)
    await addAutomatic(record, EACH)
  })
  // The document itself is stored; a version that is not is missing in the list, where it is looked for.
  queue = queue.catch(() => undefined)
}

/** The versions of a document, newest first. */
export async function readVersions(documentId: string): Promise<readonly VersionRecord[]> {
  await queue
  return (await allOf(documentId)).reverse()
}

/** Keeps the open document as it is now under a name; resolves to whether it is stored. */
export async function nameVersion(name: string): Promise<boolean> {
  const { open } = state()
  if (!open) return false
  const record = recordOf(open, 0)
  try {
    await saveNow()
    await queue
    const [latest] = await readVersions(open.id)
    const isKept = latest?.name === null && isSameContent(latest, record)
    await put(isKept ? { ...latest, name } : versionOf(record, name))
    announce(`Kept this version as “${name}”.`)
    return true
  } catch (reason) {
    announce(`The version is not kept: ${reasonText(reason)}.`)
    return false
  }
}

/** Makes the open document what it was, with its kind and what is kept beside the text, as one step that undo takes back; what it is now stays as a version. */
export async function restoreVersion(version: VersionRecord, called: string): Promise<void> {
  const before = currentSnapshot()
  const { open, saved } = state()
  if (!before || open?.id !== version.documentId || saved.state === 'elsewhere') return
  await addAutomatic(recordOf(open, 0), 0).catch(() => undefined)
  const { document, draft, selection, closed } = restoredSnapshot(version)
  const { kind, ignored, samples } = version
  stepWith(`restore ${called}`, { document, draft, selection, closed }, { kind, kept: { ignored, samples } })
  announce(`Restored ${called}${kind === open.kind ? '' : `, as a ${KIND_WORDS[kind]}`}.`, { hasUndo: true })
}

/** Deletes one version for ever. */
export async function deleteVersion({ id, documentId }: VersionRecord, called: string): Promise<void> {
  try {
    await withDatabase((database) => database.delete('versions', id))
    newest.delete(documentId)
    announce(`Deleted ${called}.`)
  } catch (reason) {
    announce(`${called} is not deleted: ${reasonText(reason)}.`)
  }
}

/** What is open now, to be compared with what it was. */
export function contentNow(): Content | null {
  const { open } = state()
  return open ? contentOf(recordOf(open, 0)) : null
}

/** When the newest version of a document is from, so that not each write must ask. */
const newest = new Map<string, number>()

async function addAutomatic(record: DocumentRecord, age: number): Promise<void> {
  if (record.changed - (newest.get(record.id) ?? 0) < age) return
  const versions = (await allOf(record.id)).reverse()
  const latest = versions[0]
  newest.set(record.id, latest?.at ?? 0)
  if (latest && (record.changed - latest.at < age || isSameContent(latest, record))) return
  const added = versionOf(record, null)
  const gone = expendable([added, ...versions].map(agedOf), added.at)
  await withDatabase((database) => {
    const transaction = database.transaction('versions', 'readwrite', { durability: 'relaxed' })
    const writes = [transaction.store.put(added), ...gone.map((id) => transaction.store.delete(id))]
    return Promise.all([...writes, transaction.done])
  })
  newest.set(record.id, added.at)
}

async function allOf(documentId: string): Promise<VersionRecord[]> {
  const range = versionsOf(documentId)
  return (await withDatabase((database) => database.getAllFromIndex('versions', 'document', range))).filter(isVersion)
}

async function put(version: VersionRecord): Promise<void> {
  const back = await withDatabase(async (database) => {
    await database.put('versions', version)
    return database.get('versions', version.id)
  })
  if (!isVersion(back) || !isSameContent(back, version))
    throw new StorageError('the browser stored something else than was written')
  newest.set(version.documentId, version.at)
}

function versionOf(record: DocumentRecord, name: string | null): VersionRecord {
  return { id: randomId(), documentId: record.id, at: record.changed, name, ...contentOf(record) }
}

const agedOf = ({ id, at, name, text, lastGood = '' }: VersionRecord): Aged => ({
  id,
  at,
  name,
  size: text.length + lastGood.length,
})
