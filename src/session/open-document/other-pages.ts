import type { DocumentRecord } from '../../model/document-record'
import { reasonText } from '../../storage/database'
import type { OpenDocument } from '../../editor/store'
import type { SessionParts } from '../parts'
import type { DocumentAccess } from '../tabs/access'
import type { Conflict } from '../tabs/conflict'
import { keepBoth } from '../tabs/conflict'
import { untilGone } from '../tabs/lock'
import type { DocumentList } from './list'
import { readDocument } from './read-document'
import { recordOf } from './record-of'
import type { Recovery } from './recover'
import type { Saving } from './saving'
import type { Screen } from './screen'

/** What following other pages needs of the session. */
export interface OtherPagesHost {
  readonly saving: Saving
  readonly access: DocumentAccess
  readonly recovery: Recovery
  readonly list: DocumentList
  readonly screen: Screen
}

/** What becomes of the document on the screen when another page stores, takes, leaves or deletes it. */
export type OtherPages = ReturnType<typeof createOtherPages>

export function createOtherPages(parts: SessionParts, { saving, access, recovery, list, screen }: OtherPagesHost) {
  const { editor, store, storage, clock } = parts
  const isReading = (id: string): boolean => screen.isShown(id) && !access.isMine(id)

  /** Goes on with a document as it is stored, where the right to edit came after it was shown. */
  async function goOn(id: string): Promise<void> {
    try {
      await recovery.recover(id)
      const record = await storage.readRecord(id)
      const open = editor.open()
      if (open?.id !== id || !access.isMine(id)) return
      if (record && record.deleted === undefined) {
        if (record.revision === saving.revisionOf(id)) return screen.showStored(record, open)
        const read = readDocument(asShown(record, open), () => screen.isShown(id) && access.isMine(id))
        const fresh = read instanceof Promise ? await read : read
        return fresh ? screen.showStored(record, fresh) : undefined
      }
      const warning = `“${open.name}” was deleted in another tab. Your changes here become a separate document.`
      store.setState({ warning })
      screen.setAccess(id, 'mine')
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
    list.replace(record)
    screen.display(fresh, false)
  }

  /** Recovers what a page left that goes away while this one has the document. */
  async function recoverLater({ id, by }: DocumentRecord): Promise<void> {
    const { locks } = parts
    if (!locks || by === undefined || !screen.isShown(id) || !access.isMine(id)) return
    await untilGone(locks, by)
    const open = editor.open()
    if (open?.id !== id || store.getState().access !== 'mine') return
    // What is typed while it is read again would be lost.
    screen.display(open, false)
    await saving.saveNow()
    if (!saving.isUnsaved(id)) return goOn(id)
    if (screen.isShown(id)) screen.display(editor.open(), true)
  }

  /** Gives up a document that another tab has now. What was not stored goes on as a document of its own. */
  function lose(id: string): void {
    const open = saving.unsavedOf(id)
    if (open) setAside(open, 'changed')
    else screen.setAccess(id, 'otherTab')
  }

  /** Puts what was written here into a document of its own, beside the one that someone else changed or deleted. */
  function setAside(open: OpenDocument, what: Conflict): void {
    const { copy, list: listOf, warning } = keepBoth(open, what, store.getState().list, clock.now())
    store.setState({ list: listOf, warning })
    saving.moveTo(copy, open.id)
    if (screen.isShown(open.id)) {
      access.leave(open.id)()
      screen.remember(copy.id, true)
      store.setState({ access: 'mine', saved: { state: 'saving' } })
      screen.display(copy, true)
      void access.acquire(copy.id).then(() => access.ready(copy.id))
    }
    void saving.saveNow()
  }

  return { goOn, refresh, recoverLater, lose, setAside }
}

/** Returns a stored document with the selection and the closed elements that it has on the screen. */
const asShown = (record: DocumentRecord, open: OpenDocument): DocumentRecord => ({ ...record, view: recordOf(open, 0, 0).view })
