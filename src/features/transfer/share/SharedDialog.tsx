import { clsx } from 'clsx'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { kindWords } from '../../../editor/words/kind-words'
import { noMetadata } from '../../../model/document-metadata'
import type { Shared } from '../../../storage/share-link/link'
import { announce, openDialog, useDialog, useLink } from '../../../editor/view/view'
import { addRead, addText } from '../../../session/workspace'
import { useRead } from './use-read'
import { XmlPreview } from '../../../ui/reading/XmlPreview'
import { begin } from '../../../model/work'
import { useWork } from '../../../ui/loading/use-work'
import { WorkLine } from '../../../ui/layout/WorkLine'
import type { Check } from '../import/check'
import { checking } from '../import/check'
import { ImportCheck } from '../import/ImportCheck'
import { Button } from '../../../ui/inputs/Button'
import css from './share.module.css'
import transfer from '../import/transfer.module.css'
import { AppDialog } from '../../../ui/layout/AppDialog'

/** Shows what a link holds. Nothing is added before the reader says so, and nothing is ever replaced. */
export function SharedDialog() {
  const isOpen = useDialog() === 'shared'
  const link = useLink() ?? ''
  const close = (): void => closeLink(link)
  return (
    <AppDialog
      title="A document from a link"
      isOpen={isOpen}
      onClose={close}
      maxWidth="md"
      fillsPhone
      paperClass={css.sharedDialog}
    >
      <Opened link={link} onClose={close} />
    </AppDialog>
  )
}

/** Takes the document out of the address too, so that a reload does not ask again; another one that came meanwhile stays. */
function closeLink(link: string): void {
  if (location.hash === link) history.replaceState(history.state, '', location.pathname + location.search)
  openDialog(null)
}

function Opened({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const read = useRead(link)
  if (!read) {
    return (
      <DialogContent>
        <p role="status">Reading the link…</p>
      </DialogContent>
    )
  }
  return read.ok ? <Preview shared={read.shared} onClose={onClose} /> : <Refusal reason={read.reason} onClose={onClose} />
}

function Refusal({ reason, onClose }: { readonly reason: string; readonly onClose: () => void }) {
  return (
    <>
      <DialogContent>
        <p className={clsx(transfer.verdict, transfer.error)} role="alert">
          ✕ {reason}
        </p>
        <p>Your own documents are untouched.</p>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </>
  )
}

/** Shows what a link holds. Neither button has the focus at first: the dialog may come while someone types. */
function Preview({ shared, onClose }: { readonly shared: Shared; readonly onClose: () => void }) {
  const { name, kind, text, scenarios } = shared
  const work = useWork(
    '',
    useCallback(() => begin(checking(text, kind)), [text, kind]),
  )
  const found = work.isDone ? work.value : null
  // Who keeps it before it is checked need not wait beside it: it is added when it is read.
  const [isWanted, setWanted] = useState(false)
  const keep = useEffectEvent((checked: Check) => {
    onClose()
    const metadata = scenarios === undefined ? undefined : { ...noMetadata, scenarios }
    if (checked.state === 'good' || checked.state === 'bad') addRead(name, checked.from, { kind, metadata })
    else addText(name, text, { kind, metadata })
    announce(`Added as ${name}.`)
  })
  useEffect(() => {
    if (isWanted && found) keep(found)
  }, [isWanted, found])
  return (
    <>
      <DialogContent className={css.sharedContent}>
        <div>
          <p className={css.sharedName}>
            <strong>{name}</strong> · {kindWords[kind]}
          </p>
          <ImportCheck check={found ?? { state: 'checking' }} text={text} />
          <WorkLine doing="Checking" work={work} />
          <p className={css.none}>
            Someone sent you this; check numbers and addresses before you use it. Your own documents are untouched.
          </p>
        </div>
        <XmlPreview label="XML in the link" text={text} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close without keeping</Button>
        <Button variant="contained" onClick={() => setWanted(true)}>
          Keep a copy
        </Button>
      </DialogActions>
    </>
  )
}
