import { useEffect, useState } from 'react'
import { changeSettings, openDialog, useSettings } from '../../editor/view/view'
import { createBlank, useDocumentId } from '../../session/workspace'
import { Button, IconButton } from '../../ui/inputs/Button'
import css from './welcome.module.css'

/** Stands above the panes until it is closed or another document is begun: what this is, where else to begin, and where work is kept. */
export function Welcome() {
  const { isWelcomed } = useSettings()
  const id = useDocumentId()
  const [first] = useState(id)
  const isElsewhere = id !== first
  useEffect(() => {
    if (isElsewhere) changeSettings({ isWelcomed: true })
  }, [isElsewhere])
  if (isWelcomed || isElsewhere) return null
  const close = (): void => changeSettings({ isWelcomed: true })
  return (
    <aside className={css.welcome} aria-label="Welcome">
      <p>
        <strong>A working text message.</strong> <span className={css.lead}>Change it and copy its XML, or start from</span>
      </p>
      <div className={css.doors}>
        <Button variant="outlined" onClick={() => openDialog('starters')}>
          An example
        </Button>
        <Button variant="outlined" onClick={createBlank}>
          A blank document
        </Button>
        <Button variant="outlined" onClick={() => openDialog('import')}>
          Paste or open XML
        </Button>
      </div>
      <p className={css.where}>Stored in this browser only; clearing site data deletes it.</p>
      <IconButton aria-label="Close the welcome" onClick={close}>
        ×
      </IconButton>
    </aside>
  )
}
