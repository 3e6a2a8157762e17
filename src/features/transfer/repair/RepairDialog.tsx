import { clsx } from 'clsx'
import DialogContent from '@mui/material/DialogContent'
import { useMemo, useState } from 'react'
import { currentSnapshot, useDocument, useDraft } from '../../../editor/document/current'
import { replacing, textIn } from '../../../editor/text'
import { announce, openDialog, useDialog } from '../../../editor/view/view'
import { begin } from '../../../model/work'
import { RepairOffers } from './RepairOffers'
import css from './repair.module.css'
import { AppDialog, CloseFoot } from '../../../ui/layout/AppDialog'
import { InSlices } from '../../../ui/layout/InSlices'

/** Offers repairs for the open document's text; each one accepted is one step that can be undone. */
export function RepairDialog() {
  const isOpen = useDialog() === 'repair'
  return (
    <AppDialog title="Repair XML" isOpen={isOpen} onClose={close} maxWidth="md" fillsPhone>
      <DialogContent>
        <Offers />
      </DialogContent>
      <CloseFoot onClose={close} />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function outcome(): string {
  const line = currentSnapshot()?.draft?.problems[0]?.line
  return line === undefined ? 'The XML is well-formed now.' : `Repaired. Line ${line} is still not well-formed.`
}

/** What was accepted, of which text. */
interface Accepted {
  readonly of: string
  readonly next: string
  readonly label: string
}

function Offers() {
  const [accepted, setAccepted] = useState<Accepted | null>(null)
  const draft = useDraft()
  const document = useDocument()
  const text = useMemo(() => textIn({ document, draft }), [document, draft])
  const problem = draft?.problems[0]
  return (
    <>
      <p className={clsx(css.repairVerdict, problem && css.isBad)} role="status">
        {problem ? `✕ Line ${problem.line}, column ${problem.column}: ${problem.message}` : '✓ The XML is well-formed.'}
      </p>
      {accepted?.of === text && (
        <InSlices
          key={accepted.label}
          doing="Repairing"
          start={() => begin(replacing(accepted.next, accepted.label))}
          onDone={(replace) => {
            setAccepted(null)
            if (replace()) announce(`${outcome()} Undo restores the text.`)
          }}
        />
      )}
      <RepairOffers text={text} isWellFormed={!draft} onAccept={(next, label) => setAccepted({ of: text, next, label })} />
    </>
  )
}
