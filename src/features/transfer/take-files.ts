import { announce, openForeign } from '../../editor/view/view'
import type { ForeignFile } from '../../editor/view/view'
import { withProgress } from '../../editor/with-progress'
import { currentName, reading } from '../../session/workspace'
import type { ReadText } from '../../session/workspace'
import type { Decoded } from '../../xml/read/decode'
import { convertibleIn } from './convert/convertible'
import { importText } from './import/import-text'
import { documentNameOf, readFile } from './read-file'

export interface TakenFile {
  readonly name: string
  readonly read: Decoded
  /** What the text is; null where it cannot be read, or its user stopped it. */
  readonly given: ReadText | null
}

/** Reads files and adds them. Who worked on meanwhile keeps the screen; what was read is offered then. `stop` says whether they did. */
export async function takeFiles(
  files: readonly File[],
  stop: () => boolean,
  offer: (files: readonly TakenFile[]) => void,
): Promise<void> {
  const all = await readFiles(files)
  const isUsed = stop()
  const wholes = all.filter(({ given }) => given !== null)
  if (!isUsed || wholes.length === 0) return addFiles(all)
  addFiles(all.filter(({ given }) => given === null))
  offer(wholes)
}

/** Reads files, one after the other. */
export async function readFiles(files: readonly File[]): Promise<readonly TakenFile[]> {
  const all: TakenFile[] = []
  for (const file of files) {
    const read = await readFile(file)
    const given = read.ok ? await withProgress(reading(read.text), `Opening ${file.name}…`) : null
    all.push({ name: file.name, read, given })
  }
  return all
}

/** Adds each file as a document of its own, or asks whether it is to be converted, and says which could not be read. */
export function addFiles(files: readonly TakenFile[]): void {
  const foreign: ForeignFile[] = []
  const said = files.flatMap((file) => {
    const other = foreignIn(file)
    if (other !== null) foreign.push(other)
    return other === null ? [added(file)] : []
  })
  if (said.length > 0) announce(said.join(' '))
  if (foreign.length > 0) openForeign(foreign)
}

function added({ name, read, given }: TakenFile): string {
  if (!read.ok) return `${name}: ${read.reason}`
  if (!given) return `${name} is not added.`
  importText(documentNameOf(name), given)
  return `Imported as ${currentName()}.${read.note ? ` ${read.note}` : ''}`
}

/** Returns the file as one to convert; null where it is none. */
function foreignIn({ name, read, given }: TakenFile): ForeignFile | null {
  if (!read.ok || given?.read.ok !== true) return null
  const found = convertibleIn(given.read.document)
  if (found.refusal !== null) return null
  const { text, read: parsed } = given
  return { name: documentNameOf(name), text, read: parsed, dialect: found.dialect.dialect, note: read.note }
}
