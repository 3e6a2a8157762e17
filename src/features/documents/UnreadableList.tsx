import { useState } from 'react'
import { loaded } from '../../editor/load-part'
import { useUnreadable } from '../../session/workspace'
import type { Unreadable } from '../../model/document-record'
import { Button } from '../../ui/inputs/Button'
import { ListRow, RowList } from '../../ui/reading/RowList'
import css from './documents.module.css'

const load = (failure: string) => loaded(import('../../session/unreadable'), failure)

/**
 * Shows what is stored here and cannot be read: it stays as it is, can be downloaded as it is, and deleted, which is asked
 * once more.
 */
export function UnreadableList() {
  const unreadable = useUnreadable()
  const [asked, setAsked] = useState<Unreadable | null>(null)
  if (unreadable.length === 0) return null
  const download = (one: Unreadable): void => void load('Not downloaded').then((part) => part?.downloadRaw(one))
  const remove = (one: Unreadable): void => {
    if (asked !== one) return setAsked(one)
    void load('Not deleted').then((part) => part?.deleteRaw(one))
  }
  return (
    <section aria-label="Unreadable documents">
      <h3 className={css.part}>Can’t be read</h3>
      <RowList aria-label="Unreadable documents">
        {unreadable.map((one) => (
          <ListRow
            key={`${one.store} ${one.key}`}
            name={one.name}
            about={asked === one ? 'Download it first; deleting is permanent' : `${one.reason}; it stays unchanged`}
          >
            <Button aria-label={`Download raw data of ${one.name}`} onClick={() => download(one)}>
              Download
            </Button>
            <Button
              variant="danger"
              aria-label={asked === one ? `Confirm delete: ${one.name}` : `Delete ${one.name}`}
              onBlur={() => setAsked(null)}
              onClick={() => remove(one)}
            >
              {asked === one ? 'Confirm delete' : 'Delete'}
            </Button>
          </ListRow>
        ))}
      </RowList>
    </section>
  )
}
