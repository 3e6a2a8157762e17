import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { openDialog } from '../../store/view'
import { createBlank } from '../../store/workspace'

/** A menu of what a new document may begin with. */
export function NewDocument() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (run: () => void): void => {
    setAnchor(null)
    run()
  }
  return (
    <>
      <Button
        className="new-document"
        aria-label="New document"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span aria-hidden="true">+&nbsp;</span>
        <span className="new-document-word">New document</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose(createBlank)}>Blank document</MenuItem>
        <MenuItem onClick={() => choose(() => openDialog('starters'))}>From an example…</MenuItem>
        <MenuItem onClick={() => choose(() => openDialog('import'))}>Paste or open XML…</MenuItem>
      </Menu>
    </>
  )
}
