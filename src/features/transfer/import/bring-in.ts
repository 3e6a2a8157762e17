import { fragmentOf } from '../../../core'
import { currentDocument } from '../../../editor/document'
import { insertNodes, placesToAdd } from '../../../editor/nodes'
import { announce } from '../../../editor/view'
import { importText } from './import-text'
import { insertPlace } from './insert-place'
import { documentNameOf } from '../read-file'
import type { Source } from './source'

/** Adds a text as a new document; like `insertSource` it tells whether the text was brought in. */
export function addSource({ file, text, original }: Source): boolean {
  const name = file === null ? 'imported' : documentNameOf(file)
  importText(name, text, original)
  announce(`Added ${name} as a new document.`)
  return true
}

/** Inserts the elements of a text into the open document. */
export function insertSource({ text }: Source): boolean {
  const document = currentDocument()
  const read = fragmentOf(text)
  if (!read.ok || !document) {
    announce(`Nothing inserted: ${read.ok ? 'no document is open.' : (read.problems[0]?.message ?? 'this is not XML.')}`)
    return false
  }
  const { place, words } = insertPlace(document, read.nodes, placesToAdd())
  insertNodes(`import ${words}`, read.nodes, place)
  return true
}
