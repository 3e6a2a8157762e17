import type { Document } from '../model/node'
import { blankDocument, lengthOf, parse } from '../core'
import { starter } from './starter'
import { announce } from './view'
import { currentDocument } from './document'
import { changeKind } from './kept'
import { replaceText } from './text'
import { firstSnapshot } from './snapshot'
import type { Snapshot } from './snapshot'
import type { DocumentInfo, Kept, Kind, OpenDocument, Saved } from './store'
import { nothingKept, state, update, useRaw } from './store'
import type { DocumentRecord } from './persist'
import { deleteRecord, lastOpenId, readRecord, readRecords, readSettings, rememberOpen } from './persist'
import { forget, keep, releaseDocument, saveNow, takeDocument, writeCopy } from './saving'
import { restoredSnapshot } from './restore'

export type { DocumentInfo, Saved } from './store'

export const useDocumentId = (): string | null => useRaw((raw) => raw.open?.id ?? null)
export const useDocumentName = (): string => useRaw((raw) => raw.open?.name ?? '')
export const useDocumentList = (): readonly DocumentInfo[] => useRaw((raw) => raw.list)
export const useSaved = (): Saved => useRaw((raw) => raw.saved)
export const currentDocumentId = (): string | null => state().open?.id ?? null
export const currentName = (): string => state().open?.name ?? ''

/** Reads what is stored and opens the document of the last visit, or on the first visit a small working one. */
export async function start(): Promise<void> {
  update({ view: { ...state().view, settings: readSettings() } })
  let records: readonly DocumentRecord[]
  try {
    records = await readRecords()
  } catch (reason) {
    createStarter()
    return update({ saved: { state: 'failed', reason: `This browser keeps nothing here: ${String(reason)}` } })
  }
  update({ list: records.map(infoOf).sort((a, b) => b.changed - a.changed) })
  const last = records.find((record) => record.id === lastOpenId()) ?? records.find((record) => record.id === state().list[0]?.id)
  if (last) return openRecord(last)
  createStarter()
}

/** Adds a document to the list and opens it. */
export function createDocument(name: string, document: Document, kind: Kind): void {
  const present = firstSnapshot(document, lengthOf(document))
  add({ name: freeName(name), kind, present })
}

/** Opens an empty document. */
export const createBlank = (): void => createDocument('untitled', blankDocument(), 'voice')

/** Opens a document with one working SMS to two numbers. */
export const createStarter = (): void => createDocument('sms-reply', starter(), 'message')

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
  const session = sessions.get(id)
  if (session) return show(session)
  const record = await readRecord(id)
  if (record) return openRecord(record)
  announce('That document is no longer stored in this browser.')
  update({ list: state().list.filter((info) => info.id !== id) })
}

/** Gives the open document another name. */
export function renameDocument(name: string): void {
  const { open, list } = state()
  if (!open || open.name === name) return
  update({ open: { ...open, name }, list: list.map((info) => (info.id === open.id ? { ...info, name } : info)) })
}

/** Adds a copy of the open document and opens it. */
export function duplicateDocument(): void {
  const { open } = state()
  if (open) add({ name: freeName(open.name), kind: open.kind, present: open.history.present, kept: open.kept })
}

/** Deletes a document of the list; what was deleted last comes back with `restoreDocument`. */
export async function deleteDocument(id: string): Promise<void> {
  await saveNow()
  const record = await readRecord(id)
  const name = state().list.find((info) => info.id === id)?.name ?? ''
  deleted = record ?? null
  if (id === state().open?.id) leave()
  sessions.delete(id)
  forget(id)
  await deleteRecord(id)
  const list = state().list.filter((info) => info.id !== id)
  update({ list })
  announce(`Deleted the document ${name}.`)
  if (state().open) return
  const next = list[0]
  if (next) return openDocument(next.id)
  createBlank()
}

/** Brings back the document that was deleted last. */
export async function restoreDocument(): Promise<void> {
  const record = deleted
  if (!record) return
  deleted = null
  await writeCopy(record)
  update({ list: [infoOf(record), ...state().list] })
  await openDocument(record.id)
}

export const canRestoreDocument = (): boolean => deleted !== null

/** Edits here although another tab has the document open; that tab stops editing. */
export async function takeOver(): Promise<void> {
  const { open } = state()
  if (!open) return
  const record = await readRecord(open.id)
  sessions.delete(open.id)
  if (record) openRecord(record, true)
}

let deleted: DocumentRecord | null = null

/** Documents visited since the page was loaded, each with its own undo. */
const sessions = new Map<string, OpenDocument>()

function add({ name, kind, present, kept = nothingKept }: { name: string; kind: Kind; present: Snapshot; kept?: Kept }): void {
  const id = newDocumentId()
  keep(id, 0)
  update({ list: [{ id, name, kind, changed: Date.now() }, ...state().list] })
  show({ id, name, kind, history: { past: [], present, future: [] }, kept })
}

function openRecord(record: DocumentRecord, steal = false): void {
  keep(record.id, record.revision)
  const present = restoredSnapshot(record)
  const { id, name, kind, ignored, samples } = record
  show({ id, name, kind, history: { past: [], present, future: [] }, kept: { ignored, samples } }, steal)
}

function show(open: OpenDocument, steal = false): void {
  leave()
  rememberOpen(open.id)
  update({ open, saved: { state: 'saving' } })
  void takeDocument(open.id, steal)
}

function leave(): void {
  const { open } = state()
  if (!open) return
  sessions.set(open.id, open)
  releaseDocument()
  update({ open: null })
}

/** 128 random bits as hexadecimal digits. */
function newDocumentId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const infoOf = ({ id, name, kind, changed }: DocumentRecord): DocumentInfo => ({ id, name, kind, changed })

/** A message reply holds nothing but Message elements. */
function kindOf(document: Document): Kind {
  const elements = document.root.children.filter((child) => child.kind === 'element')
  return elements.length > 0 && elements.every((child) => child.name === 'Message') ? 'message' : 'voice'
}

function freeName(name: string): string {
  const taken = new Set(state().list.map((info) => info.name))
  if (!taken.has(name)) return name
  const stem = name.replace(/-\d+$/, '')
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}
