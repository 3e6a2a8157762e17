import type { OpenDocument } from '../../editor/store'
import type { DocumentRecord } from '../../model/document-record'
import { naming } from '../names/naming'
import * as steps from '../steps/steps'
import * as versions from '../versions/versions'

// What becomes of documents beside their text: versions, steps, names. No part of the first load.

/** Hears of each write and of what it stored, and with the first one of a document what the store had before this visit. */
export function noteStored(record: DocumentRecord, before: DocumentRecord | null, open: OpenDocument): void {
  versions.noteStored(record, before)
  steps.noteStored(open)
  naming.start(open)
}

/** Hears of each document that comes to the screen as it is stored, with nothing to undo. */
export function noteShown(open: OpenDocument): void {
  steps.noteShown(open)
  naming.start(open)
}

/** Hears that there was no room for a document. */
export const noteFull = (): void => steps.noteFull()
