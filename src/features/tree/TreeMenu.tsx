import { action } from '../../commands/actions'
import { shown } from '../../commands/shortcuts'
import type { MenuPlace } from '../../ui/menu/PopupMenu'
import { PopupMenu } from '../../ui/menu/PopupMenu'

interface TreeMenuProps {
  readonly place: MenuPlace | null
  /** Closes the menu, gives the focus back to the tree, and then does what was chosen. */
  readonly onClose: (chosen?: () => void) => void
}

const menuGroups: readonly (readonly string[])[] = [
  ['add', 'wrap', 'unwrap', 'replace', 'duplicate'],
  ['cut', 'copy', 'copy-path', 'paste'],
  ['move-up', 'move-down', 'move-into', 'move-out'],
  ['delete'],
  ['expand-all', 'collapse-all'],
]

/** What can be done with the selected rows. */
export function TreeMenu({ place, onClose }: TreeMenuProps) {
  // Asked for only while it is open: whether an action can be done may take a look at the whole selection.
  const groups = place === null ? [] : menuGroups.map((ids) => ids.map(entryOf))
  return <PopupMenu label="Actions" at={place} groups={groups} onClose={onClose} />
}

function entryOf(id: string) {
  const { label, shortcuts, isEnabled, run } = action(id)
  return { label, run, isDisabled: !isEnabled(), keys: shortcuts[0] && shown(shortcuts[0]) }
}
