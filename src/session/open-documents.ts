import type { Lock } from './lock'
import { rememberOpen } from '../storage/persist'
import type { DocumentRecord } from '../storage/records'
import { randomId } from '../storage/records'
import { restoredSnapshot } from './restore'
import { keep, releaseDocument, revisionOf, takeDocument } from './saving'
import type { Snapshot } from '../editor/snapshot'
import type { DocumentMetadata, Kind } from '../model/document-metadata'
import type { DocumentInfo, OpenDocument } from '../editor/store'
import { noMetadata } from '../model/document-metadata'
import { state, update } from '../editor/store'

/** Documents visited since the page was loaded, each with its own undo. */
const sessions = new Map<string, OpenDocument>()

export const sessionOf = (id: string): OpenDocument | undefined => sessions.get(id)
export const endSession = (id: string): void => void sessions.delete(id)

export const infoOf = ({ id, name, kind, changed }: DocumentRecord): DocumentInfo => ({ id, name, kind, changed })

/** A document that is new, before it has an id. */
export interface NewDocument {
  readonly name: string
  readonly kind: Kind
  readonly present: Snapshot
  readonly kept?: DocumentMetadata
}

/** Adds a document that is not stored yet to the list, and shows it. */
export const add = (about: NewDocument): void => show(listed(about), null)

/** Shows a document while it is not known what is stored: nothing stores or remembers it before it is changed. */
export const standIn = (about: NewDocument): void => update({ open: listed(about) })

/** Shows a document as it is stored. */
export function openRecord(record: DocumentRecord, lock?: Lock): void {
  keep(record.id, record.revision)
  show(openOf(record), record.changed, lock)
}

/** A document as it is stored, without a past. */
export function openOf(record: DocumentRecord): OpenDocument {
  const { id, name, kind, ignored, samples } = record
  const present = restoredSnapshot(record)
  return { id, name, kind, history: { past: [], present, future: [] }, kept: { ignored, samples } }
}

/** Shows a document visited before; `storedAt` is null for one that is not stored. */
export function show(open: OpenDocument, storedAt: number | null, lock?: Lock): void {
  leave()
  rememberOpen(open.id)
  update({ open, saved: { state: 'saving' } })
  void takeDocument(open, revisionOf(open.id) === 0 ? null : storedAt, lock)
}

/** Takes the document from the screen. */
export function leave(): void {
  const { open } = state()
  if (!open) return
  sessions.set(open.id, open)
  releaseDocument()
  update({ open: null })
}

/** The name, with a number behind it when another document has it. */
export function freeName(name: string, others: readonly { readonly name: string }[] = state().list): string {
  const taken = new Set(others.map((info) => info.name))
  if (!taken.has(name)) return name
  const stem = name.replace(/-\d+$/, '')
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}

function listed({ name, kind, present, kept = noMetadata }: NewDocument): OpenDocument {
  const id = randomId()
  keep(id, 0)
  update({ list: [{ id, name, kind, changed: Date.now() }, ...state().list] })
  return { id, name, kind, history: { past: [], present, future: [] }, kept }
}
