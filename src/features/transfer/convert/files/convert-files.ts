import { serialise } from '../../../../core-page'
import { replacing } from '../../../../editor/text'
import { announce } from '../../../../editor/view/view'
import type { ForeignFile } from '../../../../editor/view/view'
import { withProgress } from '../../../../editor/with-progress'
import type { Document } from '../../../../model/node'
import { nameVersion } from '../../../../session/versions/versions'
import { addRead, currentDocumentId, currentName, openDocument } from '../../../../session/workspace'
import { startOf } from './links'

/** A file with what it becomes. */
export interface Conversion {
  readonly file: ForeignFile
  readonly language: string
  readonly document: Document
}

/**
 * Adds each file as a document of its own whose first version is the file as it came, converts it in one step that undo takes back,
 * and opens the one with which they begin.
 */
export async function convertFiles(conversions: readonly Conversion[]): Promise<void> {
  const added: { readonly id: string | null; readonly name: string; readonly document: Document; readonly said: string }[] = []
  for (const { file, language, document } of conversions) {
    addRead(file.name, file)
    const id = currentDocumentId()
    await nameVersion(`Original ${language}`)
    const replace = await withProgress(replacing(serialise(document), 'convert to Plivo XML'), `Converting ${file.name}…`)
    const isConverted = replace?.() ?? false
    const said = isConverted ? currentName() : `${currentName()} (not converted)`
    added.push({ id, name: file.name, document, said: file.note === null ? said : `${said} (${file.note})` })
  }
  const start = startOf(added)
  if (start !== undefined && start.id !== null && start.id !== currentDocumentId()) await openDocument(start.id)
  announce(`Converted to Plivo XML: ${added.map(({ said }) => said).join(', ')}. The originals are under Versions.`)
}
