import { currentSnapshot } from '../editor/document/current'
import { fileNameOf } from '../model/names/file-name'
import { state } from '../editor/store'
import { currentText } from '../editor/text'
import { announce } from '../editor/view/view'
import type { LinkedFile } from './store'
import { useSession } from './store'
import { withProgress } from '../editor/with-progress'
import { addRead, reading } from './workspace'

const xmlFiles = { types: [{ description: 'XML', accept: { 'application/xml': ['.xml'] } }] }
const mostBytes = 10 * 1024 * 1024

/** Lets the user choose a file, adds it as a document, and remembers where to save it to. */
export async function openFile(): Promise<void> {
  const [handle] = (await chosen(async () => window.showOpenFilePicker?.(xmlFiles))) ?? []
  if (!handle) return
  try {
    const file = await handle.getFile()
    if (file.size > mostBytes) return announce(`${file.name} is over 10 MB. Plivo accepts 100 kB.`)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
    const read = await withProgress(reading(text), `Opening ${file.name}…`)
    if (!read) return announce(`Not opened: ${file.name}`)
    addRead(file.name.replace(/\.[^.]*$/, ''), read)
    const id = state().open?.id
    if (id !== undefined) link(id, { handle, modified: file.lastModified })
    announce(`Opened ${file.name}. “Save to file” writes it back.`)
  } catch (reason) {
    const isOther = reason instanceof TypeError
    announce(isOther ? `${handle.name} is not UTF-8. Import reads other encodings.` : `${handle.name} could not be read.`)
  }
}

/**
 * Writes the XML as it is shown to the file it came from or was saved to last, else to one that the user chooses. A file that
 * another program changed meanwhile is not overwritten unless the user chooses it again.
 */
export async function saveFile(): Promise<void> {
  const { open } = state()
  if (!open) return
  const text = currentText()
  const known = useSession.getState().files.get(open.id)
  const isSafe = known !== undefined && (await modifiedAt(known.handle)) === known.modified
  const suggestion = { ...xmlFiles, suggestedName: known?.handle.name ?? fileNameOf(open.name) }
  if (known && !isSafe) announce(`${known.handle.name} was changed by another program. Choose where to save.`)
  const handle = isSafe ? known.handle : await chosen(async () => window.showSaveFilePicker?.(suggestion))
  if (!handle) return
  try {
    const stream = await handle.createWritable()
    await stream.write(new TextEncoder().encode(text))
    await stream.close()
    const file = await handle.getFile()
    if (!isSameBytes(new Uint8Array(await file.arrayBuffer()), new TextEncoder().encode(text)))
      return announce(`Not saved to ${handle.name}: the file contains something else.`)
    link(open.id, { handle, modified: file.lastModified })
    const isDraft = currentSnapshot()?.draft !== null
    announce(`Saved to ${handle.name}.${isDraft ? ' It is not well-formed: Plivo rejects it.' : ''}`)
  } catch (reason) {
    announce(`Not saved to ${handle.name}: ${reason instanceof Error ? reason.message : String(reason)}`)
  }
}

function link(id: string, file: LinkedFile): void {
  useSession.setState(({ files }) => ({ files: new Map(files).set(id, file) }))
}

/** Returns what the user chose; null when they closed the browser's dialog. */
async function chosen<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch {
    return null
  }
}

async function modifiedAt(handle: FileSystemFileHandle): Promise<number | null> {
  try {
    return (await handle.getFile()).lastModified
  } catch {
    return null
  }
}

const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])
