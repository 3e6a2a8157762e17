import InputBase from '@mui/material/InputBase'
import IconButton from '@mui/material/IconButton'
import { openDialog } from '../../store/view'
import { renameDocument, useDocumentName } from '../../store/workspace'

/** The name of the document, edited in place, and the way to the others. */
export function DocumentName() {
  const name = useDocumentName()
  return (
    <span className="document-name">
      <span className="sizer" aria-hidden="true">
        {name || 'untitled'}
      </span>
      <InputBase
        value={name}
        placeholder="untitled"
        onChange={(event) => renameDocument(event.target.value)}
        slotProps={{ input: { 'aria-label': 'Document name', spellCheck: false, autoComplete: 'off' } }}
      />
      <IconButton aria-label="Documents" aria-haspopup="dialog" onClick={() => openDialog('documents')}>
        ▾
      </IconButton>
    </span>
  )
}
