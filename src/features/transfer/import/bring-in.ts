import { currentDocument } from '../../../editor/document/current'
import { insertingNodes } from '../../../editor/nodes/insert'
import { placesToAdd } from '../../../editor/nodes/places'
import { announce, showPane } from '../../../editor/view/view'
import type { DialogName } from '../../../editor/view/view-settings'
import type { Work } from '../../../model/work'
import { isNarrow } from '../../../ui/layout/use-is-narrow'
import { nameByStep } from '../../../session/names/name-by-step'
import { currentName, reading } from '../../../session/workspace'
import type { Checked } from './check'
import { importText } from './import-text'
import { insertPlace } from './insert-place'
import { documentNameOf, noName } from '../read-file'
import type { Source } from './source'

/** A way to bring a checked text in. Its work changes nothing; what it gives does, and returns whether it did. */
export interface BringIn {
  /** What is being done, as in "Adding". */
  readonly doing: string
  readonly work: (checked: Checked, source: Source) => Work<() => boolean>
  /** What opens when it is done. */
  readonly next?: DialogName
}

/** Adds a checked text as a new document. */
export const addSource: BringIn = {
  doing: 'Adding',
  *work({ from }, { file, original }) {
    const { read: given } = from
    const name = file === null ? ((given.ok ? nameByStep(given.document) : null) ?? noName) : documentNameOf(file)
    const read = original === undefined ? undefined : yield* reading(original)
    return () => {
      importText(name, from, read)
      announce(`Imported as ${currentName()}.`)
      showResult()
      return true
    }
  },
}

/** Adds a text in the language of another platform as a new document, to be converted there: the original is what undo leads to. */
export const convertSource: BringIn = { ...addSource, next: 'convert' }

/** Inserts the elements of a checked text into the open document. */
export const insertSource: BringIn = {
  doing: 'Inserting',
  *work(check) {
    const document = currentDocument()
    if (check.state === 'bad') return nothingInserted(`${check.problem.message}.`)
    if (!document) return nothingInserted('no document is open.')
    const { place, words } = insertPlace(document, check.nodes, placesToAdd())
    const insert = yield* insertingNodes(`import ${words}`, check.nodes, place)
    return () => {
      showResult()
      return insert()
    }
  },
}

/** Shows the result on a phone, where the import may have been asked for in any pane. */
function showResult(): void {
  if (isNarrow()) showPane(currentDocument() ? 'structure' : 'xml')
}

const nothingInserted = (reason: string) => (): boolean => {
  announce(`Nothing inserted: ${reason}`)
  return false
}
