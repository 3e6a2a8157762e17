import DialogContent from '@mui/material/DialogContent'
import { useRef } from 'react'
import { nodeAt } from '../../../model/edit'
import type { Document } from '../../../model/node'
import { useDocument } from '../../../editor/document/current'
import { useIgnoredProblems } from '../../../editor/problems/problems'
import { readIgnored } from '../../../editor/problems/ignored'
import { heedAgain, useIgnored } from '../../../editor/metadata'
import { openDialog, useDialog } from '../../../editor/view/view'
import { Button } from '../../../ui/inputs/Button'
import css from './problem-dialogs.module.css'
import { AppDialog, CloseFoot } from '../../../ui/layout/AppDialog'

const close = (): void => openDialog(null)

/** Shows what the user does not want to be told of in this document, each with the way back. */
export function IgnoredDialog() {
  const isOpen = useDialog() === 'ignored'
  const closer = useRef<HTMLButtonElement>(null)
  return (
    <AppDialog title="Ignored problems" isOpen={isOpen} onClose={close}>
      <DialogContent>{isOpen && <List onHeeded={() => closer.current?.focus()} />}</DialogContent>
      <CloseFoot closer={closer} onClose={close} />
    </AppDialog>
  )
}

function List({ onHeeded }: { readonly onHeeded: () => void }) {
  const entries = useIgnored()
  const ignored = useIgnoredProblems()
  const document = useDocument()
  const heed = (entry: string): void => {
    heedAgain(entry)
    onHeeded()
  }
  return (
    <>
      {entries.length === 0 && <p>Nothing is ignored.</p>}
      <ul className={css.ignored} aria-label="Ignored">
        {entries.map((entry) => {
          const { rule, path } = readIgnored(entry)
          const count = ignored.filter((problem) => problem.rule === rule).length
          const where = path === null ? `everywhere (${count})` : `at ${placeName(document, path)}`
          return (
            <li key={entry}>
              <span>
                <code>{rule}</code> {where}
              </span>
              <Button aria-label={`Show again: ${rule} ${where}`} onClick={() => heed(entry)}>
                Show again
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
    : 'a deleted element'
}
