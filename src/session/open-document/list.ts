import { noMetadata } from '../../model/document-metadata'
import type { DocumentRecord } from '../../model/document-record'
import type { Stored } from '../../storage/persist'
import { randomId } from '../../storage/records'
import type { OpenDocument } from '../../editor/store'
import { freeName } from '../names/document-names'
import type { NewDocument } from '../new-document'
import type { SessionParts } from '../parts'
import type { DocumentInfo } from '../store'
import type { Saving } from './saving'

/** The list of the documents that this page knows, last changed first. */
export type DocumentList = ReturnType<typeof createList>

export function createList({ editor, store, clock }: SessionParts, saving: Saving) {
  const without = (id: string) => store.getState().list.filter((info) => info.id !== id)

  /** Lists what is stored, last changed first, with what only this page has; gives back what can be opened. */
  function fill({ records, unreadable }: Stored): readonly DocumentRecord[] {
    const kept = records.filter(isKept)
    const stored = new Set(records.map(({ id }) => id))
    const isHere = (id: string): boolean => editor.open()?.id === id || saving.isUnsaved(id)
    const others = store.getState().list.filter(({ id }) => !stored.has(id) && isHere(id))
    store.setState({ list: [...kept.map(infoOf), ...others].sort((a, b) => b.changed - a.changed), unreadable })
    return kept
  }

  /** Puts a document that is not stored yet at the head of the list; gives back how it opens. */
  function add({ name, kind, present, metadata = noMetadata }: NewDocument): OpenDocument {
    const id = randomId()
    saving.keep(id, 0)
    store.setState({ list: [{ id, name, kind, changed: clock.now() }, ...store.getState().list] })
    return { id, name, kind, history: { past: [], present, future: [] }, metadata }
  }

  /** Puts a document that was stored by this page at the head of the list. */
  function addStored(record: DocumentRecord): void {
    saving.keep(record.id, record.revision)
    store.setState({ list: [infoOf(record), ...without(record.id)] })
  }

  /** Shows what another page stored of a document. */
  function replace(record: DocumentRecord): void {
    saving.keep(record.id, record.revision)
    const info = infoOf(record)
    store.setState({ list: store.getState().list.map((each) => (each.id === record.id ? info : each)) })
  }

  /** Keeps name and kind in the list as they are in the editor. */
  function follow(open: OpenDocument | null, before: OpenDocument | null): void {
    if (!open || open.id !== before?.id || (open.name === before.name && open.kind === before.kind)) return
    const { id, name, kind } = open
    store.setState({ list: store.getState().list.map((info) => (info.id === id ? { ...info, name, kind } : info)) })
  }

  return {
    fill,
    add,
    addStored,
    replace,
    follow,
    remove: (id: string): void => store.setState({ list: without(id) }),
    freeName: (name: string): string => freeName(name, store.getState().list),
  }
}

const infoOf = ({ id, name, kind, changed }: DocumentRecord): DocumentInfo => ({ id, name, kind, changed })

/** Returns whether a stored document is not in the trash. */
export const isKept = ({ deleted }: DocumentRecord): boolean => deleted === undefined
