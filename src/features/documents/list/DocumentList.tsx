import { useState } from 'react'
import { openDialog } from '../../../editor/view/view'
import { bringBack, deleteDocument } from '../../../session/versions/trash'
import type { DocumentInfo } from '../../../session/workspace'
import { openDocument, useDocumentId, useDocumentList } from '../../../session/workspace'
import { TextInput } from '../../../ui/inputs/TextInput'
import { RowList } from '../../../ui/reading/RowList'
import { DocumentRow } from './DocumentRow'
import css from '../documents.module.css'
import { isFound, listed } from './listed'
import { usePreviews } from './use-previews'

/** More documents than these are searched. */
const most = 10

/** Shows the documents that are stored here, the one changed last first. */
export function DocumentList() {
  const list = useDocumentList()
  const current = useDocumentId()
  const previews = usePreviews()
  const [search, setSearch] = useState('')
  /** The rows when something was deleted last, and which of them was open then. */
  const [before, setBefore] = useState<readonly DocumentInfo[]>([])
  const [wasOpen, setWasOpen] = useState<string | null>(null)
  const rows = listed(list, before)
  const found = rows.filter(({ info }) => isFound(search, info.name, previews.get(info.id) ?? ''))
  const remove = (id: string): Promise<string | null> => {
    setBefore(rows.map(({ info }) => info))
    if (id === current) setWasOpen(id)
    return deleteDocument(id)
  }
  const undo = async (id: string): Promise<string | null> => {
    const refusal = await bringBack(id)
    if (refusal === null && id === wasOpen) await openDocument(id)
    return refusal
  }
  return (
    <>
      {rows.length > most && (
        <TextInput
          type="search"
          className={css.search}
          value={search}
          placeholder="Search documents"
          aria-label="Search documents"
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <RowList aria-label="Documents in this browser">
        {found.map(({ info, isDeleted }) => (
          <DocumentRow
            key={info.id}
            info={info}
            preview={previews.get(info.id) ?? ''}
            isCurrent={info.id === current}
            isDeleted={isDeleted}
            onOpen={() => {
              openDialog(null)
              void openDocument(info.id)
            }}
            onDelete={() => remove(info.id)}
            onUndo={() => undo(info.id)}
          />
        ))}
      </RowList>
      {found.length === 0 && <p className={css.note}>No document has these words in its name or its first step.</p>}
    </>
  )
}
