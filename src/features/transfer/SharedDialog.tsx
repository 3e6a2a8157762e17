import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useCallback, useEffect, useState } from 'react'
import { KIND_WORDS } from '../../editor/kind-words'
import type { Read, Shared } from '../../storage/share-link/link'
import { sharedInFragment } from '../../storage/share-link/link'
import { announce, openDialog, useDialog } from '../../editor/view'
import { addText, createDocument } from '../../session/workspace'
import { XmlPreview } from '../../ui/XmlPreview'
import { begin } from '../../model/work'
import { useWork } from '../../ui/use-work'
import { WorkLine } from '../../ui/WorkLine'
import { checking } from './check'
import { ImportCheck } from './ImportCheck'
import { Button } from '../../ui/Button'
import { useIsNarrow } from '../../ui/use-is-narrow'
import './share.css'
import './transfer.css'

/** Shows what the link in the address holds. Nothing is added before the reader says so, and nothing is ever replaced. */
export function SharedDialog() {
  const isOpen = useDialog() === 'shared'
  const isNarrow = useIsNarrow()
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      aria-labelledby="shared-title"
      slotProps={{ paper: { className: 'shared-dialog' } }}
    >
      <DialogTitle id="shared-title">A document from a link</DialogTitle>
      <Opened />
    </Dialog>
  )
}

/** Takes the document out of the address too, so that a reload does not ask again. */
function close(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
  openDialog(null)
}

function Opened() {
  const read = useSharedInAddress()
  if (!read) {
    return (
      <DialogContent>
        <p role="status">Reading the link…</p>
      </DialogContent>
    )
  }
  return read.ok ? <Preview shared={read.shared} /> : <Refusal reason={read.reason} />
}

function Refusal({ reason }: { readonly reason: string }) {
  return (
    <>
      <DialogContent>
        <p className="import-verdict error" role="alert">
          ✕ {reason}
        </p>
        <p>Your own documents are untouched.</p>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={close}>
          Close
        </Button>
      </DialogActions>
    </>
  )
}

function Preview({ shared }: { readonly shared: Shared }) {
  const { name, kind, text } = shared
  const work = useWork(
    '',
    useCallback(() => begin(checking(text, kind)), [text, kind]),
  )
  const found = work.isDone ? work.value : null
  // Who keeps it before it is checked need not wait beside it: it is added when it is read.
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !found) return
    close()
    if (found.state === 'good') createDocument(name, found.document, kind)
    else addText(name, text, { kind })
    announce(`Added ${name} to your documents.`)
  }, [isWanted, found, name, text, kind])
  return (
    <>
      <DialogContent className="shared-content">
        <div>
          <p className="shared-name">
            <strong>{name}</strong> · {KIND_WORDS[kind]}
          </p>
          <ImportCheck check={found ?? { state: 'checking' }} text={text} />
          <WorkLine doing="Checking" work={work} />
          <p className="share-none">
            Somebody sent you this; check numbers and addresses before you use it. Your own documents are untouched.
          </p>
        </div>
        <XmlPreview label="XML in the link" text={text} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close without keeping</Button>
        <Button variant="contained" autoFocus onClick={() => setWanted(true)}>
          Keep a copy
        </Button>
      </DialogActions>
    </>
  )
}

/** What the address holds, also after it changes; null while it is being read. */
function useSharedInAddress(): Read | null {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let wanted = ''
    const start = (): void => {
      const fragment = location.hash
      wanted = fragment
      setRead(null)
      void sharedInFragment(fragment).then((found) => {
        if (wanted === fragment) setRead(found)
      })
    }
    start()
    window.addEventListener('hashchange', start)
    return () => {
      wanted = ''
      window.removeEventListener('hashchange', start)
    }
  }, [])
  return read
}
