import { useState } from 'react'
import { openDialog } from '../../editor/view/view'
import { createBlank, createMessage } from '../../session/workspace'
import { Button } from '../../ui/inputs/Button'
import { PopupMenu } from '../../ui/menu/PopupMenu'
import css from './new-document.module.css'

const menuGroups = [
  [
    { label: 'Blank document', run: createBlank },
    { label: 'Message', run: createMessage },
    { label: 'From an example…', run: () => openDialog('starters') },
    { label: 'Paste or open XML…', run: () => openDialog('import') },
  ],
]

/** Offers in a menu what a new document may begin with. */
export function NewDocument() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        aria-label="New document"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span aria-hidden="true">+&nbsp;</span>
        <span className={css.word}>New document</span>
      </Button>
      <PopupMenu
        label="New document"
        at={anchor}
        groups={menuGroups}
        onClose={(chosen) => {
          setAnchor(null)
          chosen?.()
        }}
      />
    </>
  )
}
