import { openDialog } from '../../editor/view'
import { renameDocument, useDocumentName } from '../../session/workspace'
import { IconButton } from '../../ui/Button'
import { TextInput } from '../../ui/TextInput'

/** The name of the document, edited in place, and the way to the others. */
export function DocumentName() {
  const name = useDocumentName()
  return (
    <span className="document-name">
      <span className="sizer" aria-hidden="true">
        {name || 'untitled'}
      </span>
      <TextInput
        value={name}
        placeholder="untitled"
        onChange={(event) => renameDocument(event.target.value)}
        aria-label="Document name"
      />
      <IconButton aria-label="Documents" aria-haspopup="dialog" onClick={() => openDialog('documents')}>
        ▾
      </IconButton>
    </span>
  )
}
