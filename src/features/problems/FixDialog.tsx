import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { serialise } from '../../core-page'
import { currentDocument } from '../../editor/document'
import { currentProblems } from '../../editor/problems/problems'
import { askedGroup, fixGroup, fixableIn, previewOf } from '../../editor/problems/fixes'
import { openDialog, useDialog, requestFocus } from '../../editor/view/view'
import { TextDifference } from '../../ui/reading/TextDifference'
import { Button } from '../../ui/inputs/Button'
import { AppDialog } from '../../ui/layout/AppDialog'
import css from './problem-dialogs.module.css'

/** Shows what the repair of many problems changes, before it is done as one step. */
export function FixDialog() {
  const isOpen = useDialog() === 'fixes'
  return (
    <AppDialog title={isOpen ? titleOf(askedGroup()) : ''} isOpen={isOpen} onClose={close} maxWidth="md">
      {isOpen && <Preview />}
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function titleOf(group: ReturnType<typeof askedGroup>): string {
  const { length } = fixableIn(currentProblems(), group)
  const what = group === 'safe' ? 'Fix everything that is safe' : 'Fix all of this kind'
  return `${what}: ${length} ${length === 1 ? 'problem' : 'problems'}`
}

function Preview() {
  const group = askedGroup()
  const count = fixableIn(currentProblems(), group).length
  const [before, after] = [currentDocument(), previewOf(group)]
  const isSame = before === after
  const apply = (): void => {
    close()
    fixGroup(group)
    requestFocus({ pane: 'problems' })
  }
  return (
    <>
      <DialogContent>
        <p className={css.fixesNote}>
          {group === 'safe'
            ? 'Only the notation changes: case, blanks, separators, spellings. Nothing that was right is touched.'
            : 'Look at each line: a repair can change what the call does.'}{' '}
          One undo takes it back.
        </p>
        {isSame || !before || !after ? (
          <p>Nothing can be repaired without uncovering another problem. Repair these one by one.</p>
        ) : (
          <TextDifference before={serialise(before)} after={serialise(after)} />
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={close}>
          Cancel
        </Button>
        <Button variant="contained" disabled={isSame} onClick={apply}>
          Fix {count}
        </Button>
      </DialogActions>
    </>
  )
}
