import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Themed } from '../Themed'
import css from './menu.module.css'

/** Where a menu opens, in px of the window. */
export interface MenuPlace {
  readonly left: number
  readonly top: number
}

export interface MenuEntry {
  readonly label: string
  readonly run: () => void
  /** Why it cannot be chosen now; it stays in the menu, and can be gone to. */
  readonly refusal?: string | null
  /** Stands behind it, such as how many there are. */
  readonly detail?: string | undefined
  readonly isChosen?: boolean
  /** The keys that do the same, as shown. */
  readonly keys?: string | undefined
}

export interface MenuProps {
  readonly label: string
  readonly at: HTMLElement | MenuPlace | null
  /** A line stands between groups. */
  readonly groups: readonly (readonly MenuEntry[])[]
  /** Closes the menu, and then does what was chosen. A menu at a place leaves it to its owner where the focus goes. */
  readonly onClose: (chosen?: () => void) => void
}

export function OpenMenu({ label, at, groups, onClose }: MenuProps) {
  const isPlace = at !== null && !(at instanceof HTMLElement)
  return (
    <Themed>
      <Menu
        open={at !== null}
        onClose={() => onClose()}
        {...(isPlace ? { anchorReference: 'anchorPosition', anchorPosition: at, disableRestoreFocus: true } : { anchorEl: at })}
        transitionDuration={0}
        onContextMenu={(event) => event.preventDefault()}
        // It hangs at the end of the page, outside its landmarks, so it is one itself.
        slotProps={{
          root: { role: 'region', 'aria-label': 'Menu' },
          list: { 'aria-label': label, dense: true, className: css.menu },
        }}
      >
        {groups.flatMap((entries, group) => [
          ...(group > 0 ? [<Divider key={`before ${group}`} component="li" />] : []),
          ...entries.map((entry) => <Entry key={entry.label} entry={entry} onClose={onClose} />),
        ])}
      </Menu>
    </Themed>
  )
}

interface EntryProps {
  readonly entry: MenuEntry
  readonly onClose: MenuProps['onClose']
}

// What MUI gives its items, such as which takes the focus, goes on to them.
function Entry({ entry: { label, run, refusal = null, isChosen = false, detail, keys }, onClose, ...others }: EntryProps) {
  return (
    <MenuItem
      {...others}
      aria-disabled={refusal !== null || undefined}
      data-refused={refusal !== null}
      selected={isChosen}
      onClick={() => refusal === null && onClose(run)}
    >
      <span className={css.label}>
        {label}
        {refusal !== null && <span className={css.refusal}>{refusal}</span>}
      </span>
      {detail !== undefined && <span className={css.detail}>{detail}</span>}
      {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
    </MenuItem>
  )
}
