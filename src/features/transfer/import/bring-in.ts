import { currentDocument } from '../../../editor/document'
import { insertNodes, placesToAdd } from '../../../editor/nodes'
import { announce } from '../../../editor/view/view'
import { doAll } from '../../../model/work'
import { reading } from '../../../session/workspace'
import type { Checked } from './check'
import { importText } from './import-text'
import { insertPlace } from './insert-place'
import { documentNameOf } from '../read-file'
import type { Source } from './source'

/** Adds a checked text as a new document. */
export function addSource({ from }: Checked, { file, original }: Source): void {
  const name = file === null ? 'imported' : documentNameOf(file)
  importText(name, from, original === undefined ? undefined : doAll(reading(original)))
  announce(`Added ${name} as a new document.`)
}

/** Inserts the elements of a checked text into the open document. */
export function insertSource(check: Checked): void {
  const document = currentDocument()
  if (check.state === 'bad') return announce(`Nothing inserted: ${check.problem.message}`)
  if (!document) return announce('Nothing inserted: no document is open.')
  const { place, words } = insertPlace(document, check.nodes, placesToAdd())
  insertNodes(`import ${words}`, check.nodes, place)
}
