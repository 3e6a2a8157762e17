import type { DocumentRecord, VersionRecord } from '../../model/document-record'
import { contentOf, isSameContent, randomId } from '../../storage/records'
import type { Aged } from '../../storage/versions/retention'
import { expendable } from '../../storage/versions/retention'
import { placed } from '../../storage/versions/version-order'
import type { Clock } from '../parts'

/** A document that is being changed gets a version after so many milliseconds. */
const each = 60_000

/** The stored versions. */
export interface VersionStorage {
  /** Those of a document, oldest first. */
  readonly versionsOf: (documentId: string) => Promise<readonly VersionRecord[]>
  /** Writes versions and deletes others, all of it or nothing. */
  readonly writeVersions: (versions: readonly VersionRecord[], gone?: readonly string[]) => Promise<void>
  readonly removeVersion: (id: string) => Promise<void>
}

interface VersionParts {
  readonly storage: VersionStorage
  readonly clock: Clock
}

/**
 * Keeps the versions of documents. Their order is counted, and the time between two is that of this page, so that a clock that
 * is set back or was wrong changes nothing.
 */
export function createVersions({ storage, clock }: VersionParts) {
  /** By document, when its next automatic version is due, so that not each write must ask. */
  const due = new Map<string, number>()
  let queue: Promise<unknown> = Promise.resolve()

  /** Runs the task when all that was asked for before is done, and settles as it does: what is added is placed behind what was read. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    const done = queue.then(task)
    queue = done.catch(() => undefined)
    return done
  }

  /** Keeps what a write stored, when the last version is a minute old; before it what the store had before this visit. */
  function noteStored(record: DocumentRecord, before: DocumentRecord | null): void {
    // The document itself is stored; a version that is not is missing in the list, where it is looked for.
    void inTurn(async () => {
      if (before) await keep(before)
      if (clock.monotonic() >= (due.get(record.id) ?? 0)) await keepIfDue(record)
    })
  }

  async function read(documentId: string): Promise<readonly VersionRecord[]> {
    await queue
    return newestFirst(documentId)
  }

  const newestFirst = async (documentId: string): Promise<readonly VersionRecord[]> =>
    [...(await storage.versionsOf(documentId))].reverse()

  /** Keeps what is now under a name. */
  const name = (record: DocumentRecord, called: string): Promise<void> =>
    inTurn(async () => {
      const versions = await newestFirst(record.id)
      const [latest] = versions
      if (latest?.name === null && isSameContent(latest, record)) return storage.writeVersions([{ ...latest, name: called }])
      await add(record, called, versions)
    })

  /** Keeps what is now, unless the last version is the same. */
  const keepNow = (record: DocumentRecord): Promise<void> => inTurn(() => keep(record))

  async function keep(record: DocumentRecord): Promise<void> {
    const versions = await newestFirst(record.id)
    if (!versions[0] || !isSameContent(versions[0], record)) await add(record, null, versions)
  }

  /** Deletes one for ever. */
  const remove = ({ id, documentId }: VersionRecord): Promise<void> =>
    inTurn(async () => {
      await storage.removeVersion(id)
      due.delete(documentId)
    })

  async function keepIfDue(record: DocumentRecord): Promise<void> {
    const versions = await newestFirst(record.id)
    const [latest] = versions
    // Of what another page kept only the clock tells how old it is; one from the future is no sign that it is young.
    const age = latest && !due.has(record.id) ? clock.now() - latest.at : each
    if (age >= 0 && age < each) return void due.set(record.id, clock.monotonic() + each - age)
    if (!latest || !isSameContent(latest, record)) await add(record, null, versions)
  }

  /** Adds a version to those there are, newest first. */
  async function add(record: DocumentRecord, called: string | null, before: readonly VersionRecord[]): Promise<void> {
    const { id: documentId, changed: at } = record
    const { added, moved } = placed(before, { id: randomId(), documentId, at, name: called, ...contentOf(record) })
    // One version later than by the clock of now: where that jumped ahead for a moment, all others would seem old.
    const now = Math.min(at, before[0]?.at ?? at)
    const gone = called === null ? expendable([added, ...before].map(agedOf), now) : []
    await storage.writeVersions([added, ...moved.filter(({ id }) => !gone.includes(id))], gone)
    due.set(documentId, clock.monotonic() + each)
  }

  return { noteStored, read, name, keepNow, remove }
}

const agedOf = ({ id, at, name, text, lastGood = '' }: VersionRecord): Aged => ({
  id,
  at,
  name,
  size: text.length + lastGood.length,
})
