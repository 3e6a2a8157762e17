import { clsx } from 'clsx'
import { DocumentName } from '../../features/documents/DocumentName'
import { NewDocument } from '../../features/documents/NewDocument'
import { SavedState } from '../../features/documents/SavedState'
import { action } from '../../commands/actions'
import { redoStep, undoStep } from '../../editor/document/steps'
import { useRedoLabel, useUndoLabel } from '../../editor/document/current'
import { openDialog } from '../../editor/view/view'
import { CopyButton } from './CopyButton'
import { Button, IconButton } from '../../ui/inputs/Button'
import { Spacer } from '../../ui/layout/Spacer'
import { Unseen } from '../../ui/reading/Unseen'
import css from './header.module.css'

/** The top line: which document this is and whether it is safe, undo and redo, commands, import and copy. */
export function Header() {
  return (
    <div className={css.head}>
      <span className={css.logo} aria-hidden="true">
        {'</>'}
      </span>
      <Unseen as="h1">Plivo XML Composer</Unseen>
      <DocumentName />
      <NewDocument />
      <SavedState />
      <Spacer />
      <HistoryButton label={useUndoLabel()} name="Undo" sign="↶" onClick={undoStep} />
      <HistoryButton label={useRedoLabel()} name="Redo" sign="↷" onClick={redoStep} />
      <Button aria-label={action('commands').label} onClick={() => openDialog('commands')}>
        <span className={css.findWord}>{action('commands').label}</span> <kbd>Ctrl K</kbd>
        <span className={css.findSign}>⋯</span>
      </Button>
      <CopyButton>
        <Button variant="outlined" aria-label="Share" aria-haspopup="dialog" onClick={() => openDialog('share')}>
          Share
        </Button>
        <Button variant="outlined" aria-label="Import" onClick={() => openDialog('import')}>
          Import
        </Button>
      </CopyButton>
    </div>
  )
}

interface HistoryButtonProps {
  readonly label: string | null
  readonly name: string
  readonly sign: string
  readonly onClick: () => void
}

/** Stays focusable when there is nothing to go back to, so that the focus is not lost at the last step. */
function HistoryButton({ label, name, sign, onClick }: HistoryButtonProps) {
  return (
    <IconButton
      aria-label={label ?? name}
      title={label ?? `Nothing to ${name.toLowerCase()}`}
      aria-disabled={label === null}
      className={clsx(label === null && css.isOff)}
      onClick={onClick}
    >
      {sign}
    </IconButton>
  )
}
