import type { Document } from '../model/node'
import { blankDocument, lengthOf, parse } from '../core'
import { currentDocument } from '../editor/document'
import { changeKind } from '../editor/kept'
import { kindOf } from '../editor/kind-of'
import { replaceText } from '../editor/text'
import { firstSnapshot } from '../editor/snapshot'
import type { DocumentKind } from '../model/document-metadata'
import { state, useRaw } from '../editor/store'
import { session } from './page-session'

export type { DocumentInfo, Saved } from './store'
export { closeWarning, useAccess, useDocumentList, useOpening, useSaved, useUnreadable, useWarning } from './store'

export const useDocumentId = (): string | null => useRaw((raw) => raw.open?.id ?? null)
export const useDocumentName = (): string => useRaw((raw) => raw.open?.name ?? '')
export const currentDocumentId = (): string | null => state().open?.id ?? null
export const currentName = (): string => state().open?.name ?? ''

/** Goes on with another document of the list. */
export const openDocument = (id: string): Promise<void> => session.openDocument(id)
/** Goes back to the document that was on the screen before the one that is being opened. */
export const cancelOpening = (): void => session.cancelOpening()
/** Reads the list of documents again: other tabs add and delete some. */
export const refreshList = (): Promise<void> => session.refreshList()
/** Gives the open document another name. */
export const renameDocument = (name: string): void => session.renameDocument(name)
/** Adds a copy of the open document and opens it. */
export const duplicateDocument = (): void => void session.duplicateDocument()
/** Edits here although another tab has the document open. */
export const takeOver = (): void => session.takeOver()
/** Writes everything that is not stored; resolves when that is done or has failed. */
export const saveNow = (): Promise<void> => session.saveNow()

/** Adds a document to the list and opens it. */
export function createDocument(name: string, document: Document, kind: DocumentKind): void {
  session.add({ name: session.freeName(name), kind, present: firstSnapshot(document, lengthOf(document)) })
}

/** Opens an empty document. */
export const createBlank = (): void => createDocument('untitled', blankDocument(), 'voice')

/**
 * Adds a text as a new document: a well-formed one to edit, another one as a draft. Its kind shows in it unless it is said.
 * Replaces nothing. With `original`, the text as it was before repairs, these are one step that can be undone.
 */
export function addText(
  name: string,
  text: string,
  { kind, original = text }: { readonly kind?: DocumentKind | undefined; readonly original?: string } = {},
): void {
  if (original !== text) {
    addText(name, original, { kind })
    replaceText(text, 'repair the XML')
    const document = currentDocument()
    if (document) changeKind(kind ?? kindOf(document))
    return
  }
  const read = parse(text)
  if (read.ok) return createDocument(name, read.document, kind ?? kindOf(read.document))
  const present = { document: null, draft: { text, problems: read.problems }, selection: null, closed: new Set<number>() }
  session.add({ name: session.freeName(name), kind: kind ?? 'voice', present })
}
