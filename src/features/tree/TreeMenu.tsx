import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { action } from '../../store/actions'
import { shown } from '../../store/shortcuts'

/** Where the menu opens, in px of the window. */
export interface MenuPlace {
  readonly left: number
  readonly top: number
}

interface TreeMenuProps {
  readonly place: MenuPlace | null
  /** Closes the menu, gives the focus back to the tree, and then does what was chosen. */
  readonly onClose: (chosen?: () => void) => void
}

const GROUPS: readonly (readonly string[])[] = [
  ['add', 'wrap', 'unwrap', 'replace', 'duplicate'],
  ['cut', 'copy', 'copy-path', 'paste'],
  ['move-up', 'move-down', 'move-into', 'move-out'],
  ['delete'],
  ['expand-all', 'collapse-all'],
]

/** What can be done with the selected rows. */
export function TreeMenu({ place, onClose }: TreeMenuProps) {
  return (
    <Menu
      open={place !== null}
      onClose={() => onClose()}
      anchorReference="anchorPosition"
      {...(place ? { anchorPosition: place } : {})}
      disableRestoreFocus
      transitionDuration={0}
      onContextMenu={(event) => event.preventDefault()}
      slotProps={{ list: { 'aria-label': 'Actions', dense: true, className: 'tree-menu' } }}
    >
      {GROUPS.flatMap((ids, group) => [
        ...(group > 0 ? [<Divider key={`before ${ids[0] ?? ''}`} component="li" />] : []),
        ...ids.map((id) => <Item key={id} id={id} onClose={onClose} />),
      ])}
    </Menu>
  )
}

function Item({ id, onClose, ...others }: { readonly id: string; readonly onClose: TreeMenuProps['onClose'] }) {
  const { label, shortcuts, isEnabled, run } = action(id)
  const shortcut = shortcuts[0]
  return (
    <MenuItem {...others} disabled={!isEnabled()} onClick={() => onClose(run)}>
      <span className="tree-menu-label">{label}</span>
      {shortcut && <kbd aria-hidden="true">{shown(shortcut)}</kbd>}
    </MenuItem>
  )
}
