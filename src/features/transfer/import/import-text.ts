import { currentSnapshot } from '../../../editor/document/current'
import { currentText } from '../../../editor/text'
import { reportImport } from '../../../editor/view/view'
import type { ReadText } from '../../../session/workspace'
import { addRead, currentDocumentId } from '../../../session/workspace'

/** Adds a text as a new document, and reports what was in it. `original` is the text before repairs. */
export function importText(name: string, given: ReadText, original?: ReadText): void {
  addRead(name, given, { original })
  const documentId = currentDocumentId()
  const isRead = currentSnapshot()?.draft === null
  reportImport(documentId !== null && isRead ? { documentId, isSame: currentText() === given.text } : null)
}
