import type { Document } from '../model/node'
import { blankDocument, lengthOf, parse } from '../core'
import { reasonText } from '../storage/database'
import { copyStored, startWaiting } from './elsewhere'
import { lastOpenId, readRecord, readStored, rememberOpen } from '../storage/persist'
import type { Stored } from '../storage/persist'
import type { DocumentRecord } from '../storage/records'
import { rescue } from './recover'
import { forget, isTaken, isUnsaved, revisionOf, saveNow, takeDocument } from './saving'
import type { NewDocument } from './open-documents'
import { add, freeName, infoOf, openRecord, sessionOf, show, standIn } from './open-documents'
import { starter } from './starter'
import { announce } from '../editor/view'
import { currentDocument } from '../editor/document'
import { changeKind } from '../editor/kept'
import { kindOf } from '../editor/kind-of'
import { replaceText } from '../editor/text'
import type { Snapshot } from '../editor/snapshot'
import { firstSnapshot } from '../editor/snapshot'
import type { Kind } from '../model/document-metadata'
import type { DocumentInfo, Saved } from '../editor/store'
import { state, update, useRaw } from '../editor/store'
import type { Unreadable } from '../storage/records'

export type { DocumentInfo, Saved } from '../editor/store'
export { takeOver } from './elsewhere'

export const useDocumentId = (): string | null => useRaw((raw) => raw.open?.id ?? null)
export const useDocumentName = (): string => useRaw((raw) => raw.open?.name ?? '')
export const useDocumentList = (): readonly DocumentInfo[] => useRaw((raw) => raw.list)
export const useSaved = (): Saved => useRaw((raw) => raw.saved)
export const currentDocumentId = (): string | null => state().open?.id ?? null
export const useWarning = (): string | null => useRaw((raw) => raw.warning)
export const useUnreadable = (): readonly Unreadable[] => useRaw((raw) => raw.unreadable)
export const currentName = (): string => state().open?.name ?? ''

/** Reads what is stored and opens the document of the last visit, or on the first visit a small working one. */
export async function start(): Promise<void> {
  startWaiting()
  try {
    openLast(list(await readAll()))
  } catch (reason) {
    standIn(starterDocument())
    update({ saved: { state: 'failed', reason: reasonText(reason) } })
    setTimeout(() => void startLater(), AGAIN)
  }
}

/** Reads the list of documents anew: other tabs add and delete some. */
export async function refreshList(): Promise<void> {
  try {
    list(await readStored())
  } catch {
    // The list stays as it was; what is not saved says so by itself.
  }
}

/** Closes the sentence about what happened to stored work. */
export const closeWarning = (): void => update({ warning: null })

/** Adds a document to the list and opens it. */
export function createDocument(name: string, document: Document, kind: Kind): void {
  add({ name: freeName(name), kind, present: presentOf(document) })
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
  { kind, original = text }: { readonly kind?: Kind | undefined; readonly original?: string } = {},
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
  const draft = { text, problems: read.problems }
  add({ name: freeName(name), kind: kind ?? 'voice', present: { document: null, draft, selection: null, closed: new Set() } })
}

/** Goes on with another document of the list. */
export async function openDocument(id: string): Promise<void> {
  if (id === state().open?.id) return
  await saveNow()
  const session = sessionOf(id)
  if (session && (isUnsaved(id) || revisionOf(id) === 0)) return show(session, null)
  try {
    await rescue({ of: id })
    const record = await readRecord(id)
    if (session && record?.revision === revisionOf(id)) return show(session, record.changed)
    if (record && record.deleted === undefined) return openRecord(record)
  } catch (reason) {
    return announce(`It cannot be opened: ${reasonText(reason)}.`)
  }
  announce('That document is no longer stored in this browser.')
  update({ list: state().list.filter((info) => info.id !== id) })
}

/** Gives the open document another name. */
export function renameDocument(name: string): void {
  const { open, list: before, saved } = state()
  if (!open || open.name === name || saved.state === 'elsewhere') return
  update({ open: { ...open, name }, list: before.map((info) => (info.id === open.id ? { ...info, name } : info)) })
}

/** Adds a copy of the open document and opens it. */
export function duplicateDocument(): void {
  const { open, saved } = state()
  if (!open) return
  if (saved.state === 'elsewhere') return void copyStored(open.id)
  add({ name: freeName(open.name), kind: open.kind, present: open.history.present, kept: open.kept })
}

/** While nothing could be read at the start it is tried again every so many milliseconds. */
const AGAIN = 4000

/** Goes on where `start` could not: with the stored documents, and with what was written meanwhile. */
async function startLater(): Promise<void> {
  try {
    const stored = await readAll()
    const { open } = state()
    const isStandIn = open !== null && !isTaken(open.id)
    if (isStandIn && !isUnsaved(open.id) && revisionOf(open.id) === 0 && stored.records.some(isKept)) {
      forget(open.id)
      update({ open: null })
      return openLast(list(stored))
    }
    list(stored)
    if (!isStandIn) return await saveNow()
    rememberOpen(open.id)
    await takeDocument(open, null)
  } catch {
    setTimeout(() => void startLater(), AGAIN)
  }
}

/** What is stored, with what pages left that went away before it was. */
async function readAll(): Promise<Stored> {
  await rescue()
  return readStored()
}

/** Lists what is stored, last changed first, with what only this page has; gives back what can be opened. */
function list({ records, unreadable }: Stored): readonly DocumentRecord[] {
  const kept = records.filter(isKept)
  const stored = new Set(records.map(({ id }) => id))
  const others = state().list.filter(({ id }) => !stored.has(id) && (id === state().open?.id || isUnsaved(id)))
  update({ list: [...kept.map(infoOf), ...others].sort((a, b) => b.changed - a.changed), unreadable })
  return kept
}

function openLast(records: readonly DocumentRecord[]): void {
  const newest = state().list[0]?.id
  const last = records.find(({ id }) => id === lastOpenId()) ?? records.find(({ id }) => id === newest)
  if (last) return openRecord(last)
  add(starterDocument())
}

/** A document with one working SMS to two numbers. */
function starterDocument(): NewDocument {
  return { name: 'sms-reply', kind: 'message', present: presentOf(starter()) }
}

const presentOf = (document: Document): Snapshot => firstSnapshot(document, lengthOf(document))

const isKept = ({ deleted }: DocumentRecord): boolean => deleted === undefined
