import { crc32 } from './crc32'
import { joined, packed } from '../packing'

/** The signatures and sizes of the parts of a zip file, and the mark of names in UTF-8 (PKWARE's APPNOTE.TXT, section 4.3). */
export const LOCAL = { signature: 0x04034b50, size: 30 }
export const CENTRAL = { signature: 0x02014b50, size: 46 }
export const END = { signature: 0x06054b50, size: 22 }
const UTF_8 = 0x0800
const DEFLATED = 8
const VERSION = 20

/** Who waits for long work: hears how much of it is done, from 0 to 1, and may stop it. */
export interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

/**
 * A zip file of these files. The page can be used meanwhile: the browser compresses outside of its thread. Rejects when the
 * signal stops it.
 */
export async function zipped(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  { signal, onProgress }: Watch,
): Promise<Uint8Array<ArrayBuffer>> {
  const time = timeNow()
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [path, content] of files) {
    const name = new TextEncoder().encode(path)
    const data = await packed(content)
    signal.throwIfAborted()
    onProgress(directory.length / 2 / files.size)
    const about = [UTF_8, DEFLATED, ...time] as const
    const sizes = [crc32(content), data.length, content.length] as const
    const local = part(LOCAL, [VERSION, ...about], sizes, [name.length, 0])
    directory.push(part(CENTRAL, [VERSION, VERSION, ...about], sizes, [name.length, 0, 0, 0, 0, 0, 0], [at]), name)
    parts.push(local, name, data)
    at += local.length + name.length + data.length
  }
  const size = lengthOf(directory)
  parts.push(...directory, part(END, [0, 0, files.size, files.size], [size, at], [0]))
  return joined(parts, lengthOf(parts))
}

/** A signature and then numbers of two, four, two and four bytes. */
function part(
  { signature, size }: typeof LOCAL,
  ...[first, long, second, last = []]: readonly [readonly number[], readonly number[], readonly number[], (readonly number[])?]
): Uint8Array {
  const data = new DataView(new ArrayBuffer(size))
  let at = 0
  const put = (number: number, bytes: 2 | 4): void => {
    if (bytes === 2) data.setUint16(at, number, true)
    else data.setUint32(at, number, true)
    at += bytes
  }
  put(signature, 4)
  for (const number of first) put(number, 2)
  for (const number of long) put(number, 4)
  for (const number of second) put(number, 2)
  for (const number of last) put(number, 4)
  return new Uint8Array(data.buffer)
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)

/** The time and the day as zip files have them, since 1980. */
function timeNow(): readonly [time: number, day: number] {
  const now = new Date()
  const time = (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1)
  return [time, ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate()]
}
