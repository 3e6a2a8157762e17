import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useEffect, useState } from 'react'
import { kindWords } from '../../editor/words/kind-words'
import { momentText } from '../../editor/words/times'
import { deleteDocument } from '../../session/versions/trash'
import { openDialog, useDialog } from '../../editor/view/view'
import {
  createBlank,
  duplicateDocument,
  openDocument,
  refreshList,
  useDocumentId,
  useDocumentList,
} from '../../session/workspace'
import { RoomText } from './RoomText'
import { TransferAll } from './TransferAll'
import { Trash } from './Trash'
import { UnreadableList } from './UnreadableList'
import { Button, IconButton } from '../../ui/inputs/Button'
import { ListRow, RowList } from '../../ui/reading/RowList'
import css from './documents.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { AppDialog } from '../../ui/layout/AppDialog'

/** The documents of this browser: switch, add, duplicate, delete and bring back, export and import all. */
export function DocumentsDialog() {
  const isOpen = useDialog() === 'documents'
  return (
    <AppDialog title="Documents" isOpen={isOpen} onClose={close}>
      <DialogContent>
        <List />
        <UnreadableList />
        <Trash />
        <p className={css.note}>
          Stored in this browser only. Clearing site data deletes them; an export restores them. <RoomText />
        </p>
        <TransferAll />
      </DialogContent>
      <DialogActions className={css.foot}>
        <Button onClick={() => closeAnd(createBlank)}>New document</Button>
        <Button onClick={() => closeAnd(duplicateDocument)}>Duplicate this document</Button>
        <Spacer />
        <Button variant="outlined" onClick={close}>
          Close
        </Button>
      </DialogActions>
    </AppDialog>
  )
}

function List() {
  const list = useDocumentList()
  const current = useDocumentId()
  const [outcome, setOutcome] = useState<string | null>(null)
  useEffect(() => void refreshList(), [])
  const remove = (id: string): void => void deleteDocument(id).then(setOutcome)
  return (
    <>
      <RowList aria-label="Documents in this browser">
        {list.map(({ id, name, kind, changed }) => (
          <ListRow
            key={id}
            name={name || 'untitled'}
            about={`${kindWords[kind]} · ${momentText(changed)}`}
            isCurrent={id === current}
            onChoose={() => closeAnd(() => void openDocument(id))}
          >
            <IconButton aria-label={`Delete ${name}`} onClick={() => remove(id)}>
              ×
            </IconButton>
          </ListRow>
        ))}
      </RowList>
      {outcome !== null && (
        <p className={css.deleted} role="status">
          {outcome}
        </p>
      )}
    </>
  )
}

const close = (): void => openDialog(null)

function closeAnd(run: () => void): void {
  close()
  run()
}
