import type { Document } from '../model/node'
import type { Work } from '../model/work'
import type { Parsed } from '../core-page'
import { blankDocument, edits, lengthOf, makeElement, parse, parsing, validating } from '../core-page'
import { currentSnapshot } from '../editor/document/current'
import { step } from '../editor/document/steps'
import { kindOf } from '../running/kind-of'
import type { Snapshot } from '../editor/snapshot'
import { requestFocus } from '../editor/view/view'
import { firstSnapshot } from '../editor/snapshot'
import type { DocumentKind, DocumentMetadata } from '../model/document-metadata'
import type { DocumentRecord } from '../model/document-record'
import { state, useAppState } from '../editor/store'
import { session } from './page-session'

export type { DocumentInfo, Saved } from './store'
export { closeWarning, useAccess, useDocumentList, useOpening, useSaved, useUnreadable, useWarning } from './store'

export const useDocumentId = (): string | null => useAppState((raw) => raw.open?.id ?? null)
export const useDocumentName = (): string => useAppState((raw) => raw.open?.name ?? '')
export const currentDocumentId = (): string | null => state().open?.id ?? null
export const currentName = (): string => state().open?.name ?? ''

/** Goes on with another document of the list. */
export const openDocument = (id: string): Promise<void> => session.openDocument(id)
/** Goes back to the document that was on the screen before the one that is being opened. */
export const cancelOpening = (): void => session.cancelOpening()
/** Reads the list of documents again, which other tabs change too; resolves to what is stored of those in it. */
export const refreshList = (): Promise<readonly DocumentRecord[]> => session.refreshList()
/** Gives the open document another name. */
export const renameDocument = (name: string): void => session.renameDocument(name)
/** Adds a copy of the open document and opens it. */
export const duplicateDocument = (): void => void session.duplicateDocument()
/** Edits here although another tab has the document open. */
export const takeOver = (): void => session.takeOver()
/** Writes everything that is not stored; resolves when that is done or has failed. */
export const saveNow = (): Promise<void> => session.saveNow()

/** Adds a document to the list and opens it. */
export const createDocument = (name: string, document: Document, kind: DocumentKind): void =>
  create(name, kind, firstSnapshot(document, lengthOf(document)))

/** Opens an empty document. */
export const createBlank = (): void => createEmpty('untitled', blankDocument(), 'voice')

/** Opens a document with an empty message, whose fields are to be filled in. */
export function createMessage(): void {
  const message = makeElement('Message')
  createEmpty('message', edits.insert(blankDocument(), [], 0, [message]), 'message')
  requestFocus({ pane: 'properties', nodeId: message.id, attribute: 'src' })
}

/** Opens a document whose selected element is still to be filled in. */
function createEmpty(name: string, document: Document, kind: DocumentKind): void {
  const present = firstSnapshot(document, lengthOf(document))
  create(name, kind, present.selection ? { ...present, justAdded: present.selection.focus } : present)
}

const create = (name: string, kind: DocumentKind, present: Snapshot): void =>
  session.add({ name: session.freeName(name), kind, present })

/** A text and what it is as XML. */
export interface ReadText {
  readonly text: string
  readonly read: Parsed
}

/** Reads a text as XML as work that can be interrupted; the problems of the document are known then too. */
export function* reading(text: string): Work<ReadText> {
  const read = yield* parsing(text)
  if (read.ok) yield* validating(read.document, { kind: kindOf(read.document) })
  return { text, read }
}

interface Origin {
  readonly kind?: DocumentKind | undefined
  readonly metadata?: DocumentMetadata | undefined
  /** The text as it was before repairs, which are one step that can be undone. */
  readonly original?: ReadText | undefined
}

/**
 * Adds a text that was read as a new document: a well-formed one to edit, another one as a draft. Its kind shows in it unless it is
 * said. Replaces nothing.
 */
export function addRead(name: string, { text, read }: ReadText, { kind, metadata, original }: Origin = {}): void {
  const shown = kind ?? (read.ok ? kindOf(read.document) : 'voice')
  if (original && original.text !== text) {
    addRead(name, original, { kind, metadata })
    step('repair the XML', snapshotOf({ text, read }, currentSnapshot()))
    return
  }
  session.add({
    name: session.freeName(name),
    kind: shown,
    present: snapshotOf({ text, read }, null),
    ...(metadata && { metadata }),
  })
}

/** Reads a text and adds it as a new document, all at once. */
export function addText(name: string, text: string, origin: Omit<Origin, 'original'> = {}): void {
  addRead(name, { text, read: parse(text) }, origin)
}

function snapshotOf({ text, read }: ReadText, before: Snapshot | null): Snapshot {
  if (read.ok) return firstSnapshot(read.document, lengthOf(read.document))
  const draft = { text, problems: read.problems }
  return before ? { ...before, draft } : { document: null, draft, selection: null, closed: new Set() }
}
