import { clsx } from 'clsx'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useMemo } from 'react'
import { useDocument, useDraft } from '../../../editor/document'
import { replaceText, textIn } from '../../../editor/text'
import { announce, openDialog, useDialog } from '../../../editor/view'
import { RepairOffers } from './RepairOffers'
import { Button } from '../../../ui/inputs/Button'
import { useIsNarrow } from '../../../ui/layout/use-is-narrow'
import css from './repair.module.css'

/** Offers repairs for the open document's text; each one accepted is one step that can be undone. */
export function RepairDialog() {
  const isOpen = useDialog() === 'repair'
  const isNarrow = useIsNarrow()
  return (
    <Dialog open={isOpen} onClose={close} fullWidth maxWidth="md" fullScreen={isNarrow} aria-labelledby="repair-title">
      <DialogTitle id="repair-title">Repair XML</DialogTitle>
      <DialogContent>
        <Offers />
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={close}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const close = (): void => openDialog(null)

function Offers() {
  const draft = useDraft()
  const document = useDocument()
  const text = useMemo(() => textIn({ document, draft }), [document, draft])
  const problem = draft?.problems[0]
  return (
    <>
      <p className={clsx(css.repairVerdict, problem && css.isBad)} role="status">
        {problem ? `✕ Line ${problem.line}, column ${problem.column}: ${problem.message}` : '✓ The XML is well-formed.'}
      </p>
      <RepairOffers
        text={text}
        onAccept={(next, label) => {
          replaceText(next, label)
          announce('Repaired. Undo brings the text back as it was.')
        }}
      />
    </>
  )
}
