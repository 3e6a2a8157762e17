import { useState } from 'react'
import { IconButton } from '../../ui/inputs/Button'
import { overlay } from '../../ui/loading/overlay'

const OpenHeaderMenu = overlay(() => import('./OpenHeaderMenu').then((loaded) => loaded.OpenHeaderMenu))

/** Fetches the menu before it is asked for. */
export const loadHeaderMenu = OpenHeaderMenu.preload

/** Offers what has no button of its own in the header; no part of the first load. */
export function HeaderMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = (chosen?: () => void): void => {
    setAnchor(null)
    chosen?.()
  }
  return (
    <>
      <IconButton
        aria-label="Main menu"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        ⋯
      </IconButton>
      <OpenHeaderMenu isOpen={anchor !== null} onCancel={close} part={{ anchor, onClose: close }} />
    </>
  )
}
