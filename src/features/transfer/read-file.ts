import type { Decoded } from '../../xml/read/decode'
import { mostBytes, decode, tooBig } from '../../xml/read/decode'

/** Reads a file; one that is too big is refused before a byte of it is read. */
export async function readFile(file: File): Promise<Decoded> {
  if (file.size > mostBytes) return { ok: false, reason: tooBig(file.size) }
  try {
    return decode(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { ok: false, reason: `${file.name} could not be read. It may have been moved or be a folder.` }
  }
}

/** What an imported document is called that neither a file nor a step gives a name. */
export const noName = 'imported'

/** Returns what a document is called that comes from a file: the file's name without what follows the last dot. */
export function documentNameOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '').trim() || noName
}
