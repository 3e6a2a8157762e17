import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import type { SyntheticEvent } from 'react'
import { useRef, useState } from 'react'
import { dateAndTime } from '../../editor/words/times'
import { nameVersion } from '../../session/versions/versions'
import { dialogFields } from '../../editor/view/dialog-fields'
import { openDialog, useDialog } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { TextInput } from '../../ui/inputs/TextInput'
import { useTypedAhead } from '../../ui/loading/typed-ahead'
import css from './versions.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { AppDialog } from '../../ui/layout/AppDialog'

/** Asks on Ctrl+S for a name, and keeps the document as it is now under it. */
export function NameVersionDialog() {
  const isOpen = useDialog() === 'name-version'
  return (
    <AppDialog title="Name this version" isOpen={isOpen} onClose={close} maxWidth="xs">
      <Form />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function Form() {
  const [fallback] = useState(() => `Version of ${dateAndTime(Date.now())}`)
  const [name, setName] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useTypedAhead(box, setName)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    close()
    void nameVersion(name.trim() || fallback)
  }
  return (
    <form onSubmit={submit}>
      <DialogContent className={css.nameVersion}>
        <TextInput
          ref={box}
          autoFocus
          value={name}
          placeholder={fallback}
          onChange={(event) => setName(event.target.value)}
          aria-label={dialogFields['name-version']}
          maxLength={120}
        />
        <p>The document is saved automatically. A named version stays until you delete it or the document.</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => openDialog('versions')}>All versions</Button>
        <Spacer />
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" variant="contained">
          Name version
        </Button>
      </DialogActions>
    </form>
  )
}
