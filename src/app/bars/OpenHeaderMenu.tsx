import { action } from '../../commands/actions'
import { shown } from '../../commands/shortcuts'
import { whyNot } from '../../commands/why-not'
import { changeSettings, useSettings } from '../../editor/view/view'
import { openPointCount } from '../../features/preflight/open-points'
import type { Theme } from '../../model/settings'
import { themes } from '../../model/settings'
import { useIsNarrow } from '../../ui/layout/use-is-narrow'
import type { MenuEntry } from '../../ui/menu/OpenMenu'
import { OpenMenu } from '../../ui/menu/OpenMenu'

interface OpenHeaderMenuProps {
  readonly anchor: HTMLElement | null
  readonly onClose: (chosen?: () => void) => void
}

/** Commands that have a button of their own where the header has room for it. */
const withoutRoom = ['new', 'new-message', 'starters', 'import', 'copy-link', 'redo', 'commands']
const menuGroups = [
  ['live', 'rules', 'placeholders'],
  ['save-file', 'versions'],
]
const themeNames: { readonly [T in Theme]: string } = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }

/** Offers the menu at the end of the header. */
export function OpenHeaderMenu({ anchor, onClose }: OpenHeaderMenuProps) {
  const isNarrow = useIsNarrow()
  const { theme } = useSettings()
  if (anchor === null) return <OpenMenu label="Main menu" at={null} groups={[]} onClose={onClose} />
  const themeEntries = themes.map((each) => ({
    label: themeNames[each],
    run: () => changeSettings({ theme: each }),
    isChosen: each === theme,
  }))
  const groups = [
    ...(isNarrow ? [withoutRoom.map(entryOf)] : []),
    ...menuGroups.map((ids) => ids.map(entryOf)),
    themeEntries,
    ['shortcuts', 'missing', 'about'].map(entryOf),
  ]
  return <OpenMenu label="Main menu" at={anchor} groups={groups} onClose={onClose} />
}

function entryOf(id: string): MenuEntry {
  const command = action(id)
  const { label, shortcuts, run } = command
  const keys = shortcuts.at(-1)
  const count = id === 'live' ? openPointCount() : 0
  return {
    label,
    run,
    refusal: whyNot(command),
    keys: keys && shown(keys),
    detail: count > 0 ? String(count) : undefined,
  }
}
