import { reasonText } from '../storage/database'
import { untilGone } from './tabs/lock'
import type { Stored, Written } from '../storage/persist'
import type { DocumentRecord } from '../model/document-record'
import { randomId } from '../storage/records'
import type { DocumentAccess } from './tabs/access'
import { createAccess } from './tabs/access'
import type { Conflict } from './tabs/conflict'
import { keepBoth } from './tabs/conflict'
import type { NewDocument } from './open-documents'
import { freeName, infoOf } from './open-documents'
import type { SessionParts } from './parts'
import { readDocument } from './read-document'
import { recordOf } from './record-of'
import { createRecovery } from './recover'
import type { SavingHost } from './saving'
import { createSaving } from './saving'
import { starterDocument } from './starter'
import type { OpenDocument } from '../editor/store'
import { noMetadata } from '../model/document-metadata'

const locked = 'This document is open in another tab.'
/** While nothing could be read at the start it is tried again every so many milliseconds. */
const again = 4000

/** What is open in one page, who may write it, and what of it is stored. */
export type DocumentSession = ReturnType<typeof createDocumentSession>

/** Hears of each write, and with the first one of a document what the store had before this visit. */
export type OnStored = SavingHost['onStored']

export function createDocumentSession(parts: SessionParts) {
  const { editor, store, storage, clock, page } = parts
  /** Documents visited since the page was loaded, each with its own undo. */
  const visited = new Map<string, OpenDocument>()
  /** Stands on the screen while it is not known what is stored; nothing stores or remembers it before it is changed. */
  let standInId: string | null = null
  /** What the user asked to open last; what was asked before gives way. */
  let latest: { readonly id: string } | null = null
  /** What the session shows is no change by the user. */
  let isShowing = false
  let onStored: OnStored = () => undefined

  const saving = createSaving(parts, { setAside, onStored: (record, before) => onStored(record, before) })
  const recovery = createRecovery(parts, saving.write)
  const access: DocumentAccess = createAccess(parts, {
    goOn,
    pause: (id) => setAccess(id, 'otherTab'),
    resume: (id) => setAccess(id, 'mine'),
    store: async (id) => {
      await saving.saveNow()
      return !saving.isUnsaved(id)
    },
    setAside: loseDocument,
    lost: loseDocument,
    refresh: (id) => void refresh(id),
  })
  editor.subscribe(followInList)
  const isShown = (id: string): boolean => editor.open()?.id === id

  /** Reads what is stored and opens the document of this tab or of the last visit, or on the first visit a small working one. */
  async function start(listener: OnStored): Promise<void> {
    onStored = listener
    access.listen()
    editor.subscribe(noteChange)
    storage.onLeft((record) => void recoverLater(record))
    page.onHide(() => {
      if (!saving.hasUnsaved()) return
      // Before the writes: what begins after this has at least what is left here, what is under way may have less.
      saving.leaveWords()
      void saving.saveNow()
    })
    page.onLeave(() => {
      const isLost = saving.hasUnsaved() && !saving.leaveWords()
      void saving.saveNow()
      return isLost
    })
    try {
      await openLast()
    } catch (reason) {
      standIn(starterDocument())
      store.setState({ saved: { state: 'failed', reason: reasonText(reason) } })
      clock.after(again, () => void startLater())
    }
  }

  /** Reads the list of documents again: other tabs add and delete some. */
  async function refreshList(): Promise<void> {
    try {
      list(await storage.readStored())
    } catch {
      // The list stays as it was; what is not saved says so by itself.
    }
  }

  /** Adds a document that is not stored yet to the list, and shows it. */
  function add(about: NewDocument): void {
    const open = listed(about)
    latest = open
    saving.add(open)
    show(open, true)
    void access.acquire(open.id).then(() => access.ready(open.id))
    void saving.saveNow()
  }

  /** Goes on with another document of the list. */
  async function openDocument(id: string): Promise<void> {
    if (isShown(id)) return
    const opening = (latest = { id })
    const isWanted = (): boolean => latest === opening
    await saving.saveNow()
    try {
      await access.acquire(id)
      const record = await settled(id)
      const known = visited.get(id)
      if (!isWanted()) return giveWay(id)
      if (known && (saving.isUnsaved(id) || saving.revisionOf(id) === 0)) return showUnsaved(known)
      if (known && record?.revision === saving.revisionOf(id)) return showStored(record, known)
      if (await openStored(record, isWanted)) return
    } catch (reason) {
      access.leave(id)()
      return editor.announce(`It cannot be opened: ${reasonText(reason)}.`)
    }
    access.leave(id)()
    editor.announce('That document is no longer stored in this browser.')
    store.setState({ list: store.getState().list.filter((info) => info.id !== id) })
  }

  /** Gives the open document another name. */
  function renameDocument(name: string): void {
    const open = editor.open()
    if (open && open.name !== name && store.getState().access === 'mine') editor.show({ ...open, name }, null)
  }

  /** Adds a copy of the open document and opens it; of one that another tab edits, as that stored it last. */
  async function duplicateDocument(): Promise<void> {
    const open = editor.open()
    if (!open) return
    if (store.getState().access !== 'otherTab') return add({ ...open, name: free(open.name), present: open.history.present })
    try {
      const record = await storage.readRecord(open.id)
      if (!record) return editor.announce('Not copied: it is no longer stored in this browser.')
      const stored = await readDocument(record, () => isShown(open.id))
      if (!stored) return editor.announce('Not copied: another document was opened meanwhile.')
      add({ ...stored, name: free(stored.name), present: stored.history.present })
    } catch (reason) {
      editor.announce(`Not copied: ${reasonText(reason)}.`)
    }
  }

  /** Edits here although another tab has the document open; that tab stores what it has and stops editing. */
  function takeOver(): void {
    const { id } = editor.open() ?? {}
    if (id !== undefined && store.getState().access === 'otherTab') access.takeOver(id)
  }

  /** Takes a document that is gone from the list and the screen. */
  function takeOff(id: string): void {
    if (isShown(id)) leave()
    visited.delete(id)
    saving.forget(id)
    store.setState({ list: store.getState().list.filter((info) => info.id !== id) })
  }

  /** Puts a document that was stored by this page at the head of the list. */
  function listStored(record: DocumentRecord): void {
    saving.keep(record.id, record.revision)
    store.setState({ list: [infoOf(record), ...store.getState().list.filter(({ id }) => id !== record.id)] })
  }

  async function openLast(): Promise<void> {
    const { open, isMine } = storage.readTab()
    const id = open ?? storage.lastOpenId()
    if (id !== null && (await access.acquire(id, { claims: isMine && open === id }))) await recovery.recover(id)
    await recovery.recoverOthers(id)
    const records = list(await storage.readStored())
    const last = records.find((record) => record.id === id)
    if (id !== null && !last) access.leave(id)()
    if (last && id !== null) {
      const opening = (latest = { id })
      if (!(await openStored(await settled(id), () => latest === opening))) add(starterDocument())
      return
    }
    const newest = store.getState().list[0]
    if (newest) await openDocument(newest.id)
    // Who went elsewhere while it was read has another one.
    if (!editor.open() && (!newest || latest?.id === newest.id)) add(starterDocument())
  }

  /**
   * Opens what is stored, and says whether there was something. What takes long leaves nothing on the screen meanwhile that could
   * take a key, and gives way to what the user asks for next.
   */
  async function openStored(record: DocumentRecord | undefined, isWanted: () => boolean): Promise<boolean> {
    for (let stored = record; stored && stored.deleted === undefined;) {
      const { id, name, revision } = stored
      const isMine = access.isMine(id)
      const read = readDocument(stored, isWanted)
      if (!(read instanceof Promise)) {
        showStored(stored, read)
        return true
      }
      const before: string | null = editor.open()?.id ?? store.getState().opening?.before ?? null
      const opening = { id, name, before }
      leave()
      store.setState({ opening })
      try {
        const open = await read
        // What was stored while it was not this page's is read again.
        const now: DocumentRecord | undefined = access.isMine(id) && !isMine ? await settled(id) : stored
        if (!open || !isWanted()) {
          giveWay(id)
          return true
        }
        if (now?.revision === revision) {
          showStored(stored, open)
          if (!access.isMine(id)) void refresh(id)
          return true
        }
        stored = now
      } finally {
        if (store.getState().opening === opening) store.setState({ opening: null })
      }
    }
    return false
  }

  /** Another document is wanted now. */
  function giveWay(id: string): void {
    if (latest?.id !== id && !isShown(id)) access.leave(id)()
  }

  /** Goes back to the document that was on the screen before the one that is being opened. */
  function cancelOpening(): void {
    const { before } = store.getState().opening ?? {}
    if (typeof before === 'string') void openDocument(before)
  }

  /** The document as it is stored while this page may edit it, or may not, as it reads it; what a page left that is gone is in it. */
  async function settled(id: string): Promise<DocumentRecord | undefined> {
    for (;;) {
      const isMine = access.isMine(id)
      if (isMine) await recovery.recover(id)
      const record = await storage.readRecord(id)
      if (access.isMine(id) === isMine) return record
    }
  }

  /** The right to edit came after the document was shown: goes on with it as it is stored. */
  async function goOn(id: string): Promise<void> {
    try {
      await recovery.recover(id)
      const record = await storage.readRecord(id)
      const open = editor.open()
      if (open?.id !== id || !access.isMine(id)) return
      if (record && record.deleted === undefined) {
        if (record.revision === saving.revisionOf(id)) return showStored(record, open)
        const read = readDocument(asShown(record, open), () => isShown(id) && access.isMine(id))
        const fresh = read instanceof Promise ? await read : read
        return fresh ? showStored(record, fresh) : undefined
      }
      const warning = `“${open.name}” was deleted in another tab. What you change here is kept as a document of its own.`
      store.setState({ warning })
      setAccess(id, 'mine')
      access.ready(id)
    } catch (reason) {
      access.ready(id)
      editor.announce(`It cannot be opened: ${reasonText(reason)}.`)
    }
  }

  /** Shows what another tab stored. */
  async function refresh(id: string): Promise<void> {
    if (!isReading(id)) return
    // What cannot be read now is read when it is stored next.
    const record = await storage.readRecord(id).catch(() => undefined)
    const open = editor.open()
    if (!record || record.deleted !== undefined || !open || !isReading(id) || record.revision <= saving.revisionOf(id)) return
    const isNewer = (): boolean => isReading(id) && record.revision > saving.revisionOf(id)
    const read = readDocument(asShown(record, open), isNewer)
    const fresh = read instanceof Promise ? await read : read
    if (!fresh) return
    saving.keep(id, record.revision)
    const info = infoOf(record)
    store.setState({ list: store.getState().list.map((each) => (each.id === id ? info : each)) })
    display(fresh, locked)
  }

  /** What a page left that goes away while this one has the document. */
  async function recoverLater({ id, by }: DocumentRecord): Promise<void> {
    const { locks } = parts
    if (!locks || by === undefined || !isShown(id) || !access.isMine(id)) return
    await untilGone(locks, by)
    const open = editor.open()
    if (open?.id !== id || store.getState().access !== 'mine') return
    // What is typed while it is read again would be lost.
    display(open, locked)
    await saving.saveNow()
    if (!saving.isUnsaved(id)) return goOn(id)
    if (isShown(id)) display(editor.open(), null)
  }

  /** Goes on where `start` could not: with the stored documents, and with what was written meanwhile. */
  async function startLater(): Promise<void> {
    try {
      const open = editor.open()
      const isStandIn = open !== null && open.id === standInId
      if (isStandIn && !saving.isUnsaved(open.id) && saving.revisionOf(open.id) === 0) {
        const { records } = await storage.readStored()
        if (records.some(isKept) && isShown(open.id) && !saving.isUnsaved(open.id)) {
          saving.forget(open.id)
          standInId = null
          display(null, null)
          return await openLast()
        }
      }
      await recovery.recoverOthers(null)
      list(await storage.readStored())
      if (!isStandIn) return await saving.saveNow()
      standInId = null
      remember(open.id, true)
      saving.add(editor.open() ?? open)
      void access.acquire(open.id).then(() => access.ready(open.id))
      await saving.saveNow()
    } catch {
      clock.after(again, () => void startLater())
    }
  }

  /** Another tab has the document now. What was not stored goes on as a document of its own. */
  function loseDocument(id: string): void {
    const open = saving.unsavedOf(id)
    if (open) setAside(open, 'changed')
    else setAccess(id, 'otherTab')
  }

  /** Someone else changed or deleted the document: what was written here becomes a document beside it. */
  function setAside(open: OpenDocument, what: Conflict): void {
    const { copy, list: listOf, warning } = keepBoth(open, what, store.getState().list, clock.now())
    store.setState({ list: listOf, warning })
    saving.moveTo(copy, open.id)
    if (isShown(open.id)) {
      access.leave(open.id)()
      remember(copy.id, true)
      store.setState({ access: 'mine', saved: { state: 'saving' } })
      display(copy, null)
      void access.acquire(copy.id).then(() => access.ready(copy.id))
    }
    void saving.saveNow()
  }

  function showUnsaved(open: OpenDocument): void {
    show(open, access.isMine(open.id))
    if (access.isMine(open.id)) void saving.saveNow()
    else loseDocument(open.id)
  }

  function showStored(record: DocumentRecord, open: OpenDocument): void {
    saving.keep(record.id, record.revision)
    show(open, access.isMine(record.id))
    store.setState({ saved: { state: 'saved', at: record.changed } })
  }

  /** Shows a document in the place of the one on the screen. */
  function show(open: OpenDocument, isMine: boolean): void {
    if (!isShown(open.id)) leave()
    remember(open.id, isMine)
    store.setState({ access: isMine ? 'mine' : 'otherTab', saved: { state: 'saving' } })
    display(open, isMine ? null : locked)
    access.ready(open.id)
  }

  /** Takes the document from the screen; others get it when it is stored. */
  function leave(): void {
    const open = editor.open()
    if (!open) return
    visited.set(open.id, open)
    const release = access.leave(open.id)
    void saving.saveNow().finally(release)
    display(null, null)
  }

  function display(open: OpenDocument | null, lockReason: string | null): void {
    isShowing = true
    editor.show(open, lockReason)
    isShowing = false
  }

  function standIn(about: NewDocument): void {
    const open = listed(about)
    standInId = open.id
    store.setState({ access: 'mine' })
    display(open, null)
  }

  function setAccess(id: string, to: 'mine' | 'otherTab'): void {
    const open = editor.open()
    if (open?.id !== id) return
    remember(id, to === 'mine')
    store.setState({ access: to })
    display(open, to === 'mine' ? null : locked)
  }

  function remember(id: string, isMine: boolean): void {
    storage.rememberOpen(id)
    storage.rememberTab({ open: id, isMine })
  }

  /** Keeps name and kind in the list as they are in the editor. */
  function followInList(open: OpenDocument | null, before: OpenDocument | null): void {
    if (!open || open.id !== before?.id || (open.name === before.name && open.kind === before.kind)) return
    const { id, name, kind } = open
    store.setState({ list: store.getState().list.map((info) => (info.id === id ? { ...info, name, kind } : info)) })
  }

  /** Stores what the user changes. */
  function noteChange(open: OpenDocument | null, before: OpenDocument | null): void {
    if (isShowing || !open || open.id !== before?.id || store.getState().access !== 'mine' || isSame(open, before)) return
    access.noteEdit(open.id)
    saving.noteChange(open, before)
  }

  /** Lists what is stored, last changed first, with what only this page has; gives back what can be opened. */
  function list({ records, unreadable }: Stored): readonly DocumentRecord[] {
    const kept = records.filter(isKept)
    const stored = new Set(records.map(({ id }) => id))
    const others = store.getState().list.filter(({ id }) => !stored.has(id) && (isShown(id) || saving.isUnsaved(id)))
    store.setState({ list: [...kept.map(infoOf), ...others].sort((a, b) => b.changed - a.changed), unreadable })
    return kept
  }

  function listed({ name, kind, present, kept = noMetadata }: NewDocument): OpenDocument {
    const id = randomId()
    saving.keep(id, 0)
    store.setState({ list: [{ id, name, kind, changed: clock.now() }, ...store.getState().list] })
    return { id, name, kind, history: { past: [], present, future: [] }, kept }
  }

  /** A stored document with the selection and the closed elements that it has on the screen. */
  const asShown = (record: DocumentRecord, open: OpenDocument): DocumentRecord => ({ ...record, view: recordOf(open, 0, 0).view })

  const isReading = (id: string): boolean => isShown(id) && !access.isMine(id)
  const free = (name: string): string => freeName(name, store.getState().list)

  return {
    start,
    add,
    openDocument,
    cancelOpening,
    refreshList,
    renameDocument,
    duplicateDocument,
    takeOver,
    takeOff,
    listStored,
    freeName: free,
    saveNow: saving.saveNow,
    isUnsaved: saving.isUnsaved,
    revisionOf: saving.revisionOf,
    unsavedRecords: saving.unsavedRecords,
    /** Writes a record as this page's, and tells the other pages. */
    write: (record: DocumentRecord): Promise<Written> => saving.write(record),
    /** Tells the other pages that documents were stored. */
    tellStored: (ids: readonly string[]): void => ids.forEach((id) => parts.channel?.post({ stored: id })),
  }
}

const isKept = ({ deleted }: DocumentRecord): boolean => deleted === undefined

/** Whether the text and what is kept beside it are the same; where the selection is, is not worth a write. */
function isSame(one: OpenDocument, other: OpenDocument): boolean {
  if (one.name !== other.name || one.kind !== other.kind || one.kept !== other.kept) return false
  const now = one.history.present
  const then = other.history.present
  return now.document === then.document && now.draft === then.draft
}
