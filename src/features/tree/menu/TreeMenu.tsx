import { overlay } from '../../../ui/loading/overlay'
import type { TreeMenuProps } from './OpenTreeMenu'

const OpenTreeMenu = overlay(() => import('./OpenTreeMenu').then((loaded) => loaded.OpenTreeMenu))

/** Fetches what the menu of the rows is made of, before it is asked for. */
export const loadTreeMenu = OpenTreeMenu.preload

/** Offers what can be done with the selected rows; no part of the first load. */
export function TreeMenu(props: TreeMenuProps) {
  return <OpenTreeMenu isOpen={props.place !== null} onCancel={() => props.onClose()} part={props} />
}
