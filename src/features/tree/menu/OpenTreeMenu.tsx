import { action } from '../../../commands/actions'
import { shown } from '../../../commands/shortcuts'
import { whyNot } from '../../../commands/why-not'
import type { MenuPlace } from '../../../ui/menu/OpenMenu'
import { OpenMenu } from '../../../ui/menu/OpenMenu'

export interface TreeMenuProps {
  readonly place: MenuPlace | null
  /** Closes the menu, gives the focus back to the tree, and then does what was chosen. */
  readonly onClose: (chosen?: () => void) => void
}

const menuGroups: readonly (readonly string[])[] = [
  ['add', 'wrap', 'unwrap', 'replace', 'duplicate'],
  ['cut', 'copy', 'copy-path', 'paste'],
  ['move-up', 'move-down', 'move-into', 'move-out'],
  ['delete'],
  ['try-here'],
  ['expand-all', 'collapse-all'],
]

/** Offers the commands for the selected rows; those that cannot be used say why. */
export function OpenTreeMenu({ place, onClose }: TreeMenuProps) {
  // Asked for only while it is open: whether an action can be done may take a look at the whole selection.
  const groups = place === null ? [] : menuGroups.map((ids) => ids.map(entryOf))
  return <OpenMenu label="Actions" at={place} groups={groups} onClose={onClose} />
}

function entryOf(id: string) {
  const command = action(id)
  const { label, shortcuts, run } = command
  return { label, run, refusal: whyNot(command), keys: shortcuts[0] && shown(shortcuts[0]) }
}
