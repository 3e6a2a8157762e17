import { lazy, Suspense, useState } from 'react'
import type { MenuProps } from './OpenMenu'

export type { MenuEntry, MenuPlace } from './OpenMenu'

/** Fetches what menus are made of, before the first one is asked for. */
export const loadMenu = () => import('./OpenMenu')

const OpenMenu = lazy(() => loadMenu().then((loaded) => ({ default: loaded.OpenMenu })))

/** A menu, at an element or a place of the window; null while it is closed. MUI's, which is no part of the first load. */
export function PopupMenu(props: MenuProps) {
  const [wasOpened, setWasOpened] = useState(false)
  if (props.at !== null && !wasOpened) setWasOpened(true)
  return <Suspense>{wasOpened && <OpenMenu {...props} />}</Suspense>
}
