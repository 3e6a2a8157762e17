import { openDialog } from '../../editor/view/view'
import { renameDocument, useAccess, useDocumentName } from '../../session/workspace'
import { IconButton } from '../../ui/inputs/Button'
import { TextInput } from '../../ui/inputs/TextInput'
import css from './document-name.module.css'

/** Shows the name of the document, edited in place, and leads to the others. */
export function DocumentName() {
  const name = useDocumentName()
  const isMine = useAccess() === 'mine'
  return (
    <span className={css.name}>
      <span className={css.sizer} aria-hidden="true">
        {name || 'untitled'}
      </span>
      <TextInput
        className={css.input}
        value={name}
        placeholder="untitled"
        readOnly={!isMine}
        onChange={(event) => renameDocument(event.target.value)}
        aria-label="Document name"
      />
      <IconButton aria-label="Documents" aria-haspopup="dialog" onClick={() => openDialog('documents')}>
        ▾
      </IconButton>
    </span>
  )
}
