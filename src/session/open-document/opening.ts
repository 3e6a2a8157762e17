import type { DocumentRecord } from '../../model/document-record'
import { reasonText } from '../../storage/database'
import type { OpenDocument } from '../../editor/store'
import type { NewDocument } from '../new-document'
import type { SessionParts } from '../parts'
import { starterDocument } from '../starters/starter'
import type { DocumentAccess } from '../tabs/access'
import type { DocumentList } from './list'
import { readDocument } from './read-document'
import type { Recovery } from './recover'
import type { Saving } from './saving'
import type { Screen } from './screen'

/** What opening a document needs of the session. */
export interface OpeningHost {
  readonly saving: Saving
  readonly access: DocumentAccess
  readonly recovery: Recovery
  readonly list: DocumentList
  readonly screen: Screen
  /** Another tab has the document now. */
  readonly lose: (id: string) => void
  /** Shows what another tab stored. */
  readonly refresh: (id: string) => Promise<void>
}

/** Which document the user wants, and how it comes to the screen. */
export type Opening = ReturnType<typeof createOpening>

export function createOpening({ editor, store, storage }: SessionParts, host: OpeningHost) {
  const { saving, access, recovery, list, screen } = host
  /** What the user asked to open last; what was asked before gives way. */
  let latest: { readonly id: string } | null = null

  /** Adds a document that is not stored yet to the list, and shows it. */
  function add(about: NewDocument): void {
    const open = list.add(about)
    latest = open
    saving.add(open)
    screen.show(open, true)
    void access.acquire(open.id).then(() => access.ready(open.id))
    void saving.saveNow()
  }

  /** Goes on with another document of the list. */
  async function openDocument(id: string): Promise<void> {
    if (screen.isShown(id)) return
    const opening = (latest = { id })
    const isCurrent = (): boolean => latest === opening
    await saving.saveNow()
    try {
      await access.acquire(id)
      const record = await storedRecord(id)
      const known = screen.visited(id)
      if (!isCurrent()) return giveWay(id)
      if (known && (saving.isUnsaved(id) || saving.revisionOf(id) === 0)) return showUnsaved(known)
      if (known && record?.revision === saving.revisionOf(id)) return screen.showStored(record, known)
      if (await openStored(record, isCurrent)) return
    } catch (reason) {
      access.leave(id)()
      return editor.announce(`It cannot be opened: ${reasonText(reason)}.`)
    }
    access.leave(id)()
    editor.announce('That document is no longer stored in this browser.')
    list.remove(id)
  }

  /** Opens the document of this tab or of the last visit, or on the first visit a small working one. */
  async function openLast(): Promise<void> {
    const { open, isMine } = storage.readTab()
    const id = open ?? storage.lastOpenId()
    if (id !== null && (await access.acquire(id, { claims: isMine && open === id }))) await recovery.recover(id)
    await recovery.recoverOthers(id)
    const records = list.fill(await storage.readStored())
    const last = records.find((record) => record.id === id)
    if (id !== null && !last) access.leave(id)()
    if (last && id !== null) {
      const opening = (latest = { id })
      if (!(await openStored(await storedRecord(id), () => latest === opening))) add(starterDocument())
      return
    }
    const newest = store.getState().list[0]
    if (newest) await openDocument(newest.id)
    // Who went elsewhere while it was read has another one.
    if (!editor.open() && (!newest || latest?.id === newest.id)) add(starterDocument())
  }

  /** Goes back to the document that was on the screen before the one that is being opened. */
  function cancelOpening(): void {
    const { before } = store.getState().opening ?? {}
    if (typeof before === 'string') void openDocument(before)
  }

  /**
   * Opens what is stored, and says whether there was something. What takes long leaves nothing on the screen meanwhile that could
   * take a key, and gives way to what the user asks for next.
   */
  async function openStored(record: DocumentRecord | undefined, isCurrent: () => boolean): Promise<boolean> {
    for (let stored = record; stored && stored.deleted === undefined;) {
      const { id, name, revision } = stored
      const isMine = access.isMine(id)
      const read = readDocument(stored, isCurrent)
      if (!(read instanceof Promise)) {
        screen.showStored(stored, read)
        return true
      }
      const before: string | null = editor.open()?.id ?? store.getState().opening?.before ?? null
      const opening = { id, name, before }
      screen.leave()
      store.setState({ opening })
      try {
        const open = await read
        // What was stored while it was not this page's is read again.
        const now: DocumentRecord | undefined = access.isMine(id) && !isMine ? await storedRecord(id) : stored
        if (!open || !isCurrent()) {
          giveWay(id)
          return true
        }
        if (now?.revision === revision) {
          screen.showStored(stored, open)
          if (!access.isMine(id)) void host.refresh(id)
          return true
        }
        stored = now
      } finally {
        if (store.getState().opening === opening) store.setState({ opening: null })
      }
    }
    return false
  }

  /** Lets others have a document that is not on the screen, where another one is wanted now. */
  function giveWay(id: string): void {
    if (latest?.id !== id && !screen.isShown(id)) access.leave(id)()
  }

  function showUnsaved(open: OpenDocument): void {
    screen.show(open, access.isMine(open.id))
    if (access.isMine(open.id)) void saving.saveNow()
    else host.lose(open.id)
  }

  /**
   * Resolves to the document as it is stored, read while this page may edit it all along, or may not; where it may, what a
   * page left that is gone is in it.
   */
  async function storedRecord(id: string): Promise<DocumentRecord | undefined> {
    for (;;) {
      const isMine = access.isMine(id)
      if (isMine) await recovery.recover(id)
      const record = await storage.readRecord(id)
      if (access.isMine(id) === isMine) return record
    }
  }

  return { add, openDocument, openLast, cancelOpening }
}
