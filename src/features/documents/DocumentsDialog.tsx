import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { openDialog, useDialog } from '../../editor/view/view'
import { createBlank, duplicateDocument } from '../../session/workspace'
import { DocumentList } from './list/DocumentList'
import { RoomText } from './RoomText'
import { TransferAll } from './TransferAll'
import { Trash } from './Trash'
import { UnreadableList } from './UnreadableList'
import { Button } from '../../ui/inputs/Button'
import css from './documents.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { AppDialog } from '../../ui/layout/AppDialog'

/**
 * Shows the documents of this browser, to switch, add, rename, duplicate, delete and bring back, and to export and import
 * all.
 */
export function DocumentsDialog() {
  const isOpen = useDialog() === 'documents'
  return (
    <AppDialog title="Documents" isOpen={isOpen} onClose={close} paperClass={css.paper}>
      <DialogContent>
        <DocumentList />
        <UnreadableList />
        <Trash />
        <p className={css.note}>
          Stored in this browser only. Clearing site data deletes them; an export restores them. <RoomText />
        </p>
        <TransferAll />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => closeAnd(createBlank)}>New document</Button>
        <Button onClick={() => closeAnd(duplicateDocument)}>Duplicate this document</Button>
        <Button onClick={() => openDialog('flow')}>Flow map</Button>
        <Spacer />
        <Button variant="outlined" onClick={close}>
          Close
        </Button>
      </DialogActions>
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function closeAnd(run: () => void): void {
  close()
  run()
}
