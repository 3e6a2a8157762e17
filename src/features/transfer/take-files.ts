import { announce } from '../../editor/view/view'
import { withProgress } from '../../editor/with-progress'
import { currentName, reading } from '../../session/workspace'
import type { ReadText } from '../../session/workspace'
import type { Decoded } from '../../xml/read/decode'
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
  const all: TakenFile[] = []
  for (const file of files) {
    const read = await readFile(file)
    const given = read.ok ? await withProgress(reading(read.text), `Opening ${file.name}…`) : null
    all.push({ name: file.name, read, given })
  }
  const isUsed = stop()
  const wholes = all.filter(({ given }) => given !== null)
  if (!isUsed || wholes.length === 0) return addFiles(all)
  addFiles(all.filter(({ given }) => given === null))
  offer(wholes)
}

/** Adds each file as a document of its own, and says which could not be read. */
export function addFiles(files: readonly TakenFile[]): void {
  const said = files.map(({ name, read, given }) => {
    if (!read.ok) return `${name}: ${read.reason}`
    if (!given) return `${name} is not added.`
    importText(documentNameOf(name), given)
    return `Imported as ${currentName()}.${read.note ? ` ${read.note}` : ''}`
  })
  if (said.length > 0) announce(said.join(' '))
}
