import type { DocumentRecord } from '../../model/document-record'
import { reasonText } from '../../storage/database'
import type { Written } from '../../storage/persist'
import type { OpenDocument } from '../../editor/store'
import type { SessionParts } from '../parts'
import type { DocumentAccess } from '../tabs/access'
import { createAccess } from '../tabs/access'
import { createList } from './list'
import { createOpening } from './opening'
import type { OtherPages } from './other-pages'
import { createOtherPages } from './other-pages'
import { readDocument } from './read-document'
import { createRecovery } from './recover'
import type { Saving, SavingHost } from './saving'
import { createSaving } from './saving'
import type { Screen, ScreenHost } from './screen'
import { createScreen } from './screen'
import { createStartWithoutStored } from './start-without-stored'

/** What is open in one page, who may write it, and what of it is stored. */
export type DocumentSession = ReturnType<typeof createDocumentSession>

/** Keeps more of documents than their text; nothing that the session does waits for it. */
export type Listener = Omit<SavingHost, 'setAside'> & Pick<ScreenHost, 'onShown'>

export function createDocumentSession(parts: SessionParts) {
  const { editor, store, storage, page } = parts
  let listener: Listener | null = null

  const saving: Saving = createSaving(parts, {
    setAside: (open, what) => otherPages.setAside(open, what),
    onStored: (record, before, open) => listener?.onStored(record, before, open),
    onFull: () => listener?.onFull(),
  })
  const access: DocumentAccess = createAccess(parts, {
    goOn: (id) => otherPages.goOn(id),
    pause: (id) => screen.setAccess(id, 'otherTab'),
    resume: (id) => screen.setAccess(id, 'mine'),
    store: async (id) => {
      await saving.saveNow()
      return !saving.isUnsaved(id)
    },
    setAside: (id) => otherPages.lose(id),
    lost: (id) => otherPages.lose(id),
    refresh: (id) => void otherPages.refresh(id),
  })
  const recovery = createRecovery(parts, saving.write)
  const list = createList(parts, saving)
  const screen: Screen = createScreen(parts, { saving, access, onShown: (open) => listener?.onShown(open) })
  const otherPages: OtherPages = createOtherPages(parts, { saving, access, recovery, list, screen })
  const { lose, refresh } = otherPages
  const opening = createOpening(parts, { saving, access, recovery, list, screen, lose, refresh })
  const startWithoutStored = createStartWithoutStored(parts, { saving, access, recovery, list, screen, opening })
  editor.subscribe(list.follow)

  /** Reads what is stored and opens the document of this tab or of the last visit, or on the first visit a small working one. */
  async function start(listening: Listener): Promise<void> {
    listener = listening
    access.listen()
    editor.subscribe(noteChange)
    storage.onLeft((record) => void otherPages.recoverLater(record))
    page.onHide(() => {
      if (!saving.hasUnsaved()) return
      // Before the writes: what begins after this has at least what is left here, what is under way may have less.
      saving.writeJournal()
      void saving.saveNow()
    })
    page.onLeave(() => {
      const isLost = saving.hasUnsaved() && !saving.writeJournal()
      void saving.saveNow()
      return isLost
    })
    try {
      await opening.openLast()
    } catch (reason) {
      startWithoutStored()
      store.setState({ saved: { state: 'failed', reason: reasonText(reason) } })
    }
  }

  /** Reads the list of documents again, which other tabs change too; resolves to what is stored of those in it. */
  async function refreshList(): Promise<readonly DocumentRecord[]> {
    try {
      return list.fill(await storage.readStored())
    } catch {
      // The list stays as it was; what is not saved says so by itself.
      return []
    }
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
    const copy = ({ name, ...about }: OpenDocument): void =>
      opening.add({ ...about, name: list.freeName(name), present: about.history.present })
    if (store.getState().access !== 'otherTab') return copy(open)
    try {
      const record = await storage.readRecord(open.id)
      if (!record) return editor.announce('Not copied: it is no longer stored in this browser.')
      const stored = await readDocument(record, () => screen.isShown(open.id))
      if (!stored) return editor.announce('Not copied: another document was opened meanwhile.')
      copy(stored)
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
    if (screen.isShown(id)) screen.leave()
    screen.forget(id)
    saving.forget(id)
    list.remove(id)
  }

  /** Stores what the user changes. */
  function noteChange(open: OpenDocument | null, before: OpenDocument | null): void {
    if (screen.isShowing() || !open || open.id !== before?.id || store.getState().access !== 'mine' || isSame(open, before))
      return
    access.noteEdit(open.id)
    saving.noteChange(open, before)
  }

  return {
    start,
    add: opening.add,
    openDocument: opening.openDocument,
    cancelOpening: opening.cancelOpening,
    refreshList,
    renameDocument,
    duplicateDocument,
    takeOver,
    takeOff,
    listStored: list.addStored,
    replaceStored: list.replace,
    freeName: list.freeName,
    saveNow: saving.saveNow,
    isUnsaved: saving.isUnsaved,
    unsaved: saving.unsaved,
    latest: screen.latest,
    change: screen.change,
    revisionOf: saving.revisionOf,
    unsavedRecords: saving.unsavedRecords,
    /** Writes a record as this page's, and tells the other pages. */
    write: (record: DocumentRecord): Promise<Written> => saving.write(record),
    /** Tells the other pages that documents were stored. */
    tellStored: (ids: readonly string[]): void => ids.forEach((id) => parts.channel?.post({ stored: id })),
  }
}

/** Returns whether the text and what is kept beside it are the same; where the selection is, is not worth a write. */
function isSame(one: OpenDocument, other: OpenDocument): boolean {
  if (one.name !== other.name || one.kind !== other.kind || one.metadata !== other.metadata) return false
  const now = one.history.present
  const then = other.history.present
  return now.document === then.document && now.draft === then.draft
}
