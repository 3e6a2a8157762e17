import DialogContent from '@mui/material/DialogContent'
import { actions } from '../../commands/actions'
import { shown } from '../../commands/shortcuts'
import { openDialog, useDialog } from '../../editor/view/view'
import { isMac } from '../../editor/words/keys'
import css from './palette.module.css'
import { AppDialog, CloseFoot } from '../../ui/layout/AppDialog'

const groups = ['Edit', 'Structure', 'XML', 'Document', 'View'] as const

/** Keys that belong to a widget and are no command of the table. */
const inTheTree: Keys = [
  ['↑ ↓', 'Previous / next row'],
  ['→ ←', 'Expand or go in / collapse or go out'],
  ['Enter', 'Go to the first field'],
  ['Space, Shift+↑ ↓', 'Select several'],
  ['Letters', 'Jump to a row'],
  ['*', 'Expand all siblings'],
  [`${isMac ? '⌘' : 'Ctrl+'}X, C, V`, 'Cut, copy, paste as XML'],
  ['Esc', 'Back to the tree'],
]

const inAField: Keys = [
  ['Tab', 'Next value'],
  [isMac ? '⌥Enter' : 'Alt+Enter', 'Go to its fixes and other buttons'],
  ['↑ ↓', 'Previous / next button'],
  ['Esc', 'Back from a button to the value'],
]

type Keys = readonly (readonly [keys: string, effect: string])[]

/** Shows all keys: those of the commands, read from the table of actions, and those in the tree and in a field. */
export function ShortcutSheet() {
  const isOpen = useDialog() === 'shortcuts'
  return (
    <AppDialog title="Keyboard shortcuts" isOpen={isOpen} onClose={() => openDialog(null)} fullWidth={false} maxWidth="md">
      <DialogContent className={css.shortcuts} tabIndex={0}>
        {groups.map((group) => {
          const rows = actions.filter((action) => action.group === group && action.shortcuts.length > 0)
          if (rows.length === 0) return null
          return (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {rows.map((action) => (
                  <div key={action.id}>
                    <dt>{action.label}</dt>
                    <dd>
                      {action.shortcuts.map((shortcut) => (
                        <kbd key={shown(shortcut)}>{shown(shortcut)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        <WidgetKeys name="In the tree" keys={inTheTree} />
        <WidgetKeys name="In a field" keys={inAField} />
      </DialogContent>
      <CloseFoot onClose={() => openDialog(null)} />
    </AppDialog>
  )
}

function WidgetKeys({ name, keys: all }: { readonly name: string; readonly keys: Keys }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {all.map(([keys, effect]) => (
          <div key={keys}>
            <dt>{effect}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
