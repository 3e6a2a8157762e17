import { firstAction } from '../../commands/first-actions'
import { shown } from '../../commands/shortcuts'
import { openDialog } from '../../editor/view/view'
import { FormTitle } from './element/FormTitle'
import { PlainButton } from './PlainButton'
import css from './empty-form.module.css'

/** Fills the form while nothing is selected. */
export function EmptyForm({ isReadOnly }: { readonly isReadOnly: boolean }) {
  return (
    <div className={css.empty}>
      <p>Select an element in Structure to edit it.</p>
      {!isReadOnly && <PlainButton onClick={() => openDialog('add')}>Add an element</PlainButton>}
    </div>
  )
}

const forSeveral = ['copy', 'cut', 'duplicate', 'move-up', 'move-down', 'wrap', 'delete']

/** Offers what can be done with several selected nodes at once. */
export function SeveralForm({ count, isReadOnly }: { readonly count: number; readonly isReadOnly: boolean }) {
  return (
    <div className={css.empty}>
      <FormTitle>{count} elements selected</FormTitle>
      <p>Edit attributes one element at a time. These commands apply to all:</p>
      <ul className={css.commands}>
        {forSeveral
          .map(firstAction)
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
