import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useRef } from 'react'
import { nodeAt } from '../../model/edit'
import type { Document } from '../../model/node'
import { useDocument } from '../../editor/document'
import { useHiddenProblems } from '../../editor/problems'
import { readIgnored } from '../../editor/ignored'
import { heedAgain, useIgnored } from '../../editor/kept'
import { openDialog, useDialog } from '../../editor/view'
import { Button } from '../../ui/inputs/Button'
import css from './problem-dialogs.module.css'

const close = (): void => openDialog(null)

/** What the user does not want to be told of in this document, each with the way back. */
export function IgnoredDialog() {
  const isOpen = useDialog() === 'ignored'
  const closer = useRef<HTMLButtonElement>(null)
  return (
    <Dialog open={isOpen} onClose={close} maxWidth="sm" fullWidth aria-labelledby="ignored-title">
      <DialogTitle id="ignored-title">Ignored in this document</DialogTitle>
      <DialogContent>{isOpen && <List onHeeded={() => closer.current?.focus()} />}</DialogContent>
      <DialogActions>
        <Button ref={closer} variant="outlined" onClick={close}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function List({ onHeeded }: { readonly onHeeded: () => void }) {
  const ignored = useIgnored()
  const hidden = useHiddenProblems()
  const document = useDocument()
  const heed = (entry: string): void => {
    heedAgain(entry)
    onHeeded()
  }
  return (
    <>
      {ignored.length === 0 && <p>Nothing is ignored.</p>}
      <ul className={css.ignored} aria-label="Ignored">
        {ignored.map((entry) => {
          const { rule, path } = readIgnored(entry)
          const count = hidden.filter((problem) => problem.rule === rule).length
          const where = path === null ? `everywhere (${count})` : `at ${placeName(document, path)}`
          return (
            <li key={entry}>
              <span>
                <code>{rule}</code> {where}
              </span>
              <Button aria-label={`Tell again: ${rule} ${where}`} onClick={() => heed(entry)}>
                Tell again
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function placeName(document: Document | null, path: readonly number[]): string {
  const node = document && nodeAt(document, path)
  return node?.kind === 'element'
    ? `<${node.name}>, step ${path.map((index) => index + 1).join('.') || 'root'}`
    : 'a node that is gone'
}
