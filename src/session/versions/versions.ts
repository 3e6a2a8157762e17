import { reasonText } from '../../storage/database'
import { validating } from '../../core-page'
import type { Work } from '../../model/work'
import { isLocked } from '../../editor/document/current'
import { stepWith } from '../../editor/document/steps'
import type { Snapshot } from '../../editor/snapshot'
import { metadataOf } from '../../model/document-metadata'
import type { Content, DocumentRecord, VersionRecord } from '../../model/document-record'
import { contentOf } from '../../storage/records'
import { removeVersion, versionsOf, writeVersions } from '../../storage/versions/versions'
import { createVersions } from './kept-versions'
import { clock, session } from '../page-session'
import { recordOf } from '../open-document/record-of'
import { restoringSnapshot } from '../restore'
import { withProgress } from '../../editor/with-progress'
import { kindWords } from '../../editor/words/kind-words'
import { state } from '../../editor/store'
import { announce } from '../../editor/view/view'

const versions = createVersions({ storage: { versionsOf, writeVersions, removeVersion }, clock })

/** Keeps what a write stored as a version, when the last one is a minute old; before it what the store had before this visit. */
export const noteStored = (record: DocumentRecord, before: DocumentRecord | null): void => versions.noteStored(record, before)

/** Resolves to the versions of a document, newest first. */
export const readVersions = (documentId: string): Promise<readonly VersionRecord[]> => versions.read(documentId)

/** Keeps the open document as it is now under a name; resolves to whether it is stored. */
export async function nameVersion(name: string): Promise<boolean> {
  const { open } = state()
  if (!open) return false
  const record = recordOf(open, 0, clock.now())
  try {
    await session.saveNow()
    await versions.name(record, name)
    announce(`Version “${name}” saved.`)
    return true
  } catch (reason) {
    announce(`The version was not saved: ${reasonText(reason)}.`)
    return false
  }
}

/**
 * Makes the open document what it was, with its kind and what is kept beside the text, as one step that undo takes back. What it
 * is now is kept as a version; where it cannot be, the user is told.
 */
export async function restoreVersion(version: VersionRecord, called: string): Promise<void> {
  if (!isOpen(version.documentId)) return
  const restored = await withProgress(restoring(version), `Restoring ${called}…`)
  const { open } = state()
  if (!restored) return announce(`Not restored: ${called}.`)
  if (!open || !isOpen(version.documentId)) return
  const before = recordOf(open, 0, clock.now())
  const { kind } = version
  stepWith(`restore ${called}`, restored, { kind, metadata: metadataOf(version) })
  const outcome = `Restored ${called}${kind === open.kind ? '' : `, checked as: ${kindWords[kind]}`}.`
  announce(outcome, { hasUndo: true })
  // Behind the step: a step that waited for the store would undo what is typed meanwhile.
  await versions.keepNow(before).catch((reason: unknown) => {
    // What was changed since is not what the notice is about.
    const hasUndo = state().open?.history.present.document === restored.document
    announce(`${outcome} What was there before is in Undo only, not in the versions: ${reasonText(reason)}.`, { hasUndo })
  })
}

function* restoring(version: VersionRecord): Work<Snapshot> {
  const snapshot = yield* restoringSnapshot(version)
  if (snapshot.document) yield* validating(snapshot.document, { kind: version.kind })
  return snapshot
}

const isOpen = (id: string): boolean => state().open?.id === id && !isLocked()

/** Deletes one version for ever. */
export async function deleteVersion(version: VersionRecord, called: string): Promise<void> {
  try {
    await versions.remove(version)
    announce(`Deleted ${called}.`)
  } catch (reason) {
    announce(`${called} was not deleted: ${reasonText(reason)}.`)
  }
}

/** Returns what is open now, to be compared with what it was. */
export function contentNow(): Content | null {
  const { open } = state()
  return open ? contentOf(recordOf(open, 0, clock.now())) : null
}
