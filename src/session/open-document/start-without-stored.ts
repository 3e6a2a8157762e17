import type { SessionParts } from '../parts'
import { starterDocument } from '../starters/starter'
import type { DocumentAccess } from '../tabs/access'
import { isKept } from './list'
import type { DocumentList } from './list'
import type { Opening } from './opening'
import type { Recovery } from './recover'
import type { Saving } from './saving'
import type { Screen } from './screen'

/** While nothing could be read at the start it is tried again every so many milliseconds. */
const again = 4000

/** What starting without the stored documents needs of the session. */
export interface StartWithoutStoredHost {
  readonly saving: Saving
  readonly access: DocumentAccess
  readonly recovery: Recovery
  readonly list: DocumentList
  readonly screen: Screen
  readonly opening: Opening
}

/** Starts a page that could not read what is stored: with a placeholder document, until it can. */
export function createStartWithoutStored(parts: SessionParts, host: StartWithoutStoredHost): () => void {
  const { editor, store, storage, clock } = parts
  const { saving, access, recovery, list, screen, opening } = host
  /** Stands on the screen while it is not known what is stored; nothing stores or remembers it before it is changed. */
  let placeholderId: string | null = null

  function startWithoutStored(): void {
    const open = list.add(starterDocument())
    placeholderId = open.id
    store.setState({ access: 'mine' })
    screen.display(open, true)
    clock.after(again, () => void tryAgain())
  }

  /** Goes on where the start could not: with the stored documents, and with what was written meanwhile. */
  async function tryAgain(): Promise<void> {
    try {
      const open = editor.open()
      const isPlaceholder = open !== null && open.id === placeholderId
      if (isPlaceholder && !saving.isUnsaved(open.id) && saving.revisionOf(open.id) === 0) {
        const { records } = await storage.readStored()
        if (records.some(isKept) && screen.isShown(open.id) && !saving.isUnsaved(open.id)) {
          saving.forget(open.id)
          placeholderId = null
          screen.display(null, true)
          return await opening.openLast()
        }
      }
      await recovery.recoverOthers(null)
      list.fill(await storage.readStored())
      if (!isPlaceholder) return await saving.saveNow()
      placeholderId = null
      screen.remember(open.id, true)
      saving.add(editor.open() ?? open)
      void access.acquire(open.id).then(() => access.ready(open.id))
      await saving.saveNow()
    } catch {
      clock.after(again, () => void tryAgain())
    }
  }

  return startWithoutStored
}
