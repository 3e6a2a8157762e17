import { action } from '../../commands/actions'
import { shown } from '../../commands/shortcuts'
import { openDialog } from '../../editor/view/view'
import { FormTitle } from './element/FormTitle'
import { PlainButton } from './PlainButton'
import css from './empty-form.module.css'

/** What stands there while nothing is selected. */
export function EmptyForm({ isReadOnly }: { readonly isReadOnly: boolean }) {
  return (
    <div className={css.empty}>
      <p>Nothing is selected. Choose an element in Structure to see and change its settings.</p>
      {!isReadOnly && <PlainButton onClick={() => openDialog('add')}>Add an element</PlainButton>}
    </div>
  )
}

const forSeveral = ['copy', 'cut', 'duplicate', 'move-up', 'move-down', 'wrap', 'delete']

/** What can be done with several selected nodes at once. */
export function SeveralForm({ count, isReadOnly }: { readonly count: number; readonly isReadOnly: boolean }) {
  return (
    <div className={css.empty}>
      <FormTitle>{count} elements selected</FormTitle>
      <p>Settings are changed one element at a time. These commands take all of them:</p>
      <ul className={css.commands}>
        {forSeveral
          .map(action)
          .filter(({ id }) => !isReadOnly || id === 'copy')
          .map(({ id, label, shortcuts, run }) => (
            <li key={id}>
              <PlainButton onClick={run}>
                {label} {shortcuts[0] && <kbd>{shown(shortcuts[0])}</kbd>}
              </PlainButton>
            </li>
          ))}
      </ul>
    </div>
  )
}
