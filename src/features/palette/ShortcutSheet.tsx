import DialogContent from '@mui/material/DialogContent'
import { actions } from '../../commands/actions'
import { shown } from '../../commands/shortcuts'
import { openDialog, useDialog } from '../../editor/view/view'
import css from './palette.module.css'
import { AppDialog, CloseFoot } from '../../ui/layout/AppDialog'

const groups = ['Edit', 'Structure', 'XML', 'Document', 'View'] as const

/** Keys that belong to a widget and are no command of the table. */
const inTheTree: Keys = [
  ['↑ ↓', 'previous, next row'],
  ['→ ←', 'open or go in, close or go out'],
  ['Enter', 'to the first field'],
  ['Space, Shift+↑ ↓', 'select several'],
  ['letters', 'jump to a row'],
  ['*', 'open all siblings'],
  ['Ctrl+X, C, V', 'cut, copy, paste as XML'],
  ['Esc', 'from a field to the tree'],
]

const inAField: Keys = [
  ['Tab', 'to the next value'],
  ['Alt+Enter', 'to its fixes and other buttons'],
  ['↑ ↓', 'previous, next button'],
  ['Esc', 'from a button back to the value'],
]

type Keys = readonly (readonly [keys: string, effect: string])[]

/** All keys, read from the table of actions. */
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
