import { useState } from 'react'
import { createPortal } from 'react-dom'
import { later } from './later'
import type { MenuProps } from './OpenMenu'

export type { MenuEntry, MenuPlace } from './OpenMenu'

/** Fetches what menus are made of, before the first one is asked for. */
export const loadMenu = () => import('./OpenMenu').then((loaded) => loaded.OpenMenu)

const OpenMenu = later(loadMenu)

/** A menu, at an element or a place of the window; null while it is closed. MUI's, which is no part of the first load. */
export function PopupMenu(props: MenuProps) {
  const [wasOpened, setWasOpened] = useState(false)
  if (props.at !== null && !wasOpened) setWasOpened(true)
  return wasOpened && createPortal(<OpenMenu {...props} />, document.body)
}
