import { useEffect, useState } from 'react'
import type { DocumentRecord } from '../../model/document-record'
import { daysInTrash, deleteForEver, readTrash, restoreDocument } from '../../session/versions/trash'
import { openDialog } from '../../editor/view/view'
import { useDocumentList } from '../../session/workspace'
import { Button } from '../../ui/inputs/Button'
import { ListRow, RowList } from '../../ui/reading/RowList'
import css from './documents.module.css'

/** Shows the deleted documents that are still kept, to bring one back or to delete it for ever, which is asked once more. */
export function Trash() {
  const list = useDocumentList()
  const [records, setRecords] = useState<readonly DocumentRecord[]>([])
  const [asked, setAsked] = useState<string | null>(null)
  const [now] = useState(() => Date.now())
  const read = (): void => void readTrash().then(setRecords, () => setRecords([]))
  useEffect(read, [list])
  if (records.length === 0) return null
  const restore = (id: string): void => {
    openDialog(null)
    void restoreDocument(id)
  }
  const remove = (id: string): void => {
    if (asked !== id) return setAsked(id)
    void deleteForEver(id).then(read)
  }
  return (
    <section aria-label="Trash">
      <h3 className={css.part}>Trash</h3>
      <RowList aria-label="Deleted documents">
        {records.map(({ id, name, deleted = now }) => (
          <ListRow key={id} name={name || 'untitled'} about={daysWords(daysInTrash(id, deleted, now))}>
            <Button aria-label={`Restore ${name}`} onClick={() => restore(id)}>
              Restore
            </Button>
            <Button
              variant="danger"
              aria-label={asked === id ? `Confirm delete: ${name}` : `Delete permanently: ${name}`}
              onBlur={() => setAsked(null)}
              onClick={() => remove(id)}
            >
              {asked === id ? 'Confirm delete' : 'Delete'}
            </Button>
          </ListRow>
        ))}
      </RowList>
    </section>
  )
}

const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} left`
