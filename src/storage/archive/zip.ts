import { Zip, ZipDeflate } from 'fflate'
import type { Work } from '../../model/work'
import { joined } from '../packing'

/** So many bytes are packed or unpacked between two moments at which the page can answer. */
export const portion = 65_536

/** Who waits for long work: hears how much of it is done, from 0 to 1, and may stop it. */
export interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

/** Returns the number of steps in which so many bytes are packed or unpacked. */
export const stepsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / portion))

/** Returns a zip file of these files. */
export function* zipping(files: ReadonlyMap<string, Uint8Array>): Work<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  for (const [path, content] of files) {
    const file = new ZipDeflate(path)
    zip.add(file)
    for (let step = 1; step <= stepsOf(content.length); step += 1) {
      file.push(content.subarray((step - 1) * portion, step * portion), step === stepsOf(content.length))
      yield
    }
  }
  zip.end()
  return joined(
    parts,
    parts.reduce((sum, { length }) => sum + length, 0),
  )
}
