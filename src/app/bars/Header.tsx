import { clsx } from 'clsx'
import { DocumentName } from '../../features/documents/DocumentName'
import { NewDocument } from '../../features/documents/NewDocument'
import { SavedState } from '../../features/documents/SavedState'
import { LiveButton } from '../../features/preflight/LiveButton'
import { keysOf } from '../../commands/first-actions'
import { redoStep, undoStep } from '../../editor/document/steps'
import { useRedoLabel, useUndoLabel } from '../../editor/document/current'
import { openDialog } from '../../editor/view/view'
import { CopyButton } from './CopyButton'
import { HeaderMenu } from './HeaderMenu'
import { Button, IconButton } from '../../ui/inputs/Button'
import { Spacer } from '../../ui/layout/Spacer'
import css from './header.module.css'

/**
 * Shows the top line: which document this is and whether it is safe, undo and redo, commands, import and copy. On a phone all
 * but the main things are in its menu.
 */
export function Header() {
  return (
    <div className={css.head}>
      <span className={css.logo} aria-hidden="true">
        {'</>'}
      </span>
      <div className={css.title}>
        <h1>Plivo XML Composer</h1>
        <DocumentName />
      </div>
      <span className={css.roomy}>
        <NewDocument />
        <SavedState />
      </span>
      <Spacer />
      <HistoryButton label={useUndoLabel()} name="Undo" sign="↶" onClick={undoStep} />
      <span className={css.roomy}>
        <HistoryButton label={useRedoLabel()} name="Redo" sign="↷" onClick={redoStep} />
        <Button onClick={() => openDialog('commands')}>
          Find<span className={css.findWord}>&nbsp;or run a command</span> <kbd aria-hidden="true">{keysOf('commands')}</kbd>
        </Button>
      </span>
      <CopyButton>
        <span className={css.roomy}>
          <Button variant="outlined" aria-haspopup="dialog" onClick={() => openDialog('share')}>
            Share
          </Button>
          <Button variant="outlined" onClick={() => openDialog('import')}>
            Import
          </Button>
          <LiveButton />
        </span>
      </CopyButton>
      <HeaderMenu />
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
