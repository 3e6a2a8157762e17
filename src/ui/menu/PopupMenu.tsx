import type { MenuProps } from './OpenMenu'
import { overlay } from '../loading/overlay'

export type { MenuEntry, MenuPlace } from './OpenMenu'

const OpenMenu = overlay(() => import('./OpenMenu').then((loaded) => loaded.OpenMenu))

/** Fetches what menus are made of, before the first one is asked for. */
export const loadMenu = OpenMenu.preload

/**
 * Offers a menu, at an element or a place of the window; `at` is null while it is closed. It is MUI's, which is no part of
 * the first load.
 */
export function PopupMenu(props: MenuProps) {
  return <OpenMenu isOpen={props.at !== null} onCancel={() => props.onClose()} part={props} />
}
