import { changeSettings, openDialog, useSettings } from '../store/view'
import { createBlank } from '../store/workspace'
import { Button, IconButton } from '../ui/Button'

/** Stands above the panes until it is closed: what this is, where else to begin, and where work is kept. */
export function Welcome() {
  const { isWelcomed } = useSettings()
  if (isWelcomed) return null
  const close = (): void => changeSettings({ isWelcomed: true })
  return (
    <aside className="welcome" aria-label="Welcome">
      <p>
        <strong>This is a working SMS reply.</strong> Change it on the left, see the XML on the right, copy it. Or begin with
      </p>
      <div className="doors">
        <Button variant="outlined" onClick={() => openDialog('starters')}>
          One of twelve examples
        </Button>
        <Button variant="outlined" onClick={createBlank}>
          A blank document
        </Button>
        <Button variant="outlined" onClick={() => openDialog('import')}>
          Paste or open XML
        </Button>
      </div>
      <p className="where">Your work is kept in this browser only: clearing the site's data deletes it.</p>
      <IconButton aria-label="Close the welcome" onClick={close}>
        ×
      </IconButton>
    </aside>
  )
}
