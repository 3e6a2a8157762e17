import type { DocumentRecord } from '../../model/document-record'
import type { OpenDocument } from '../../editor/store'
import type { SessionParts } from '../parts'
import type { DocumentAccess } from '../tabs/access'
import type { Saving } from './saving'

const locked = 'This document is open in another tab.'

/** The document on the screen, and whether its user may edit it. */
export type Screen = ReturnType<typeof createScreen>

/** What showing a document needs of the session. */
export interface ScreenHost {
  readonly saving: Saving
  readonly access: DocumentAccess
  /** Hears of each document that comes to the screen as it is stored, to be edited, with nothing to undo. */
  readonly onShown: (open: OpenDocument) => void
}

export function createScreen({ editor, store, storage }: SessionParts, { saving, access, onShown }: ScreenHost) {
  /** Documents visited since the page was loaded, each with its own undo. */
  const visited = new Map<string, OpenDocument>()
  /** What the session shows is no change by the user. */
  let isShowing = false
  const isShown = (id: string): boolean => editor.open()?.id === id

  /** Shows a document in the place of the one on the screen. */
  function show(open: OpenDocument, isMine: boolean): void {
    if (!isShown(open.id)) leave()
    remember(open.id, isMine)
    store.setState({ access: isMine ? 'mine' : 'otherTab', saved: { state: 'saving' } })
    display(open, isMine)
    access.ready(open.id)
  }

  /** Shows a document as it is stored. */
  function showStored(record: DocumentRecord, open: OpenDocument): void {
    saving.keep(record.id, record.revision)
    const isMine = access.isMine(record.id)
    show(open, isMine)
    store.setState({ saved: { state: 'saved', at: record.changed } })
    if (isMine && open.history.past.length === 0 && open.history.future.length === 0) onShown(open)
  }

  /** Takes the document from the screen; others get it when it is stored. */
  function leave(): void {
    const open = editor.open()
    if (!open) return
    visited.set(open.id, open)
    const release = access.leave(open.id)
    void saving.saveNow().finally(release)
    display(null, true)
  }

  /** Gives the editor a document, to edit or only to read. */
  function display(open: OpenDocument | null, isEditable: boolean): void {
    isShowing = true
    editor.show(open, isEditable ? null : locked)
    isShowing = false
  }

  /** Returns a document that was visited, as it is now. */
  const latest = (id: string): OpenDocument | undefined => (isShown(id) ? (editor.open() ?? undefined) : visited.get(id))

  /** Changes what can be undone of a document that was visited, or its name, which no user of this page did in the editor. */
  function change(id: string, changed: (open: OpenDocument) => OpenDocument): void {
    const open = latest(id)
    if (!open) return
    if (isShown(id)) display(changed(open), access.isMine(id))
    else visited.set(id, changed(open))
  }

  /** Notes that the document on the screen may be edited from now on, or not any more. */
  function setAccess(id: string, to: 'mine' | 'otherTab'): void {
    const open = editor.open()
    if (open?.id !== id) return
    remember(id, to === 'mine')
    store.setState({ access: to })
    display(open, to === 'mine')
  }

  /** Notes for the next load of the page which document this tab has. */
  function remember(id: string, isMine: boolean): void {
    storage.rememberOpen(id)
    storage.rememberTab({ open: id, isMine })
  }

  return {
    isShown,
    show,
    showStored,
    leave,
    display,
    setAccess,
    remember,
    latest,
    change,
    /** Returns whether what changes in the editor now is no change by the user. */
    isShowing: (): boolean => isShowing,
    visited: (id: string): OpenDocument | undefined => visited.get(id),
    forget: (id: string): void => void visited.delete(id),
  }
}
