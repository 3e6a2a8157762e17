import { Inflate } from 'fflate'
import type { Work } from '../../model/work'
import { joined } from '../packing'
import { portion } from './zip'

/** A file in a zip: what its directory says, and how to unpack it. */
export interface Entry {
  /** In bytes, unpacked. */
  readonly size: number
  readonly packedSize: number
  /** Throws when it is not what the directory says. */
  readonly unpacking: () => Work<Uint8Array<ArrayBuffer>>
}

/** The signatures and sizes of the parts of a zip file (PKWARE's APPNOTE.TXT, section 4.3). */
const localSignature = { size: 30 }
const central = { signature: 0x02014b50, size: 46 }
const endSignature = { signature: 0x06054b50, size: 22 }

const stored = 0
const deflated = 8
/** A zip file may end in a comment of so many bytes. */
const longestComment = 0xffff

/**
 * Returns the files of a zip, by their paths; throws when it is none. Nothing is unpacked yet: what the directory says of the
 * sizes is judged first, which fflate's own reader of streams never sees.
 */
export function entriesIn(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Entry> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(data)
  const count = data.getUint16(end + 10, true)
  const entries = new Map<string, Entry>()
  let at = data.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (data.getUint32(at, true) !== central.signature) throw new Error('No entry of a zip')
    const nameLength = data.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + central.size, at + central.size + nameLength))
    entries.set(name, entryAt(bytes, data, at))
    at += central.size + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  }
  return entries
}

function entryAt(bytes: Uint8Array<ArrayBuffer>, data: DataView, at: number): Entry {
  const method = data.getUint16(at + 10, true)
  const packedSize = data.getUint32(at + 20, true)
  const size = data.getUint32(at + 24, true)
  const local = data.getUint32(at + 42, true)
  const unpacking = function* (): Work<Uint8Array<ArrayBuffer>> {
    const from = local + localSignature.size + data.getUint16(local + 26, true) + data.getUint16(local + 28, true)
    const content = bytes.subarray(from, from + packedSize)
    const whole = method === deflated ? yield* inflating(content, size) : content
    if (whole.length !== size || (method !== deflated && method !== stored))
      throw new Error('No file as the directory of the zip says')
    return whole
  }
  return { size, packedSize, unpacking }
}

/**
 * Returns the bytes that were packed; throws as soon as there are more than `most`, so that a small bomb cannot fill the
 * memory.
 */
function* inflating(content: Uint8Array, most: number): Work<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((part) => {
    parts.push(part)
    length += part.length
  })
  for (let from = 0; from < content.length; from += portion) {
    inflate.push(content.subarray(from, from + portion), from + portion >= content.length)
    if (length > most) throw new Error('No file as the directory of the zip says')
    yield
  }
  return joined(parts, length)
}

function endOf(data: DataView): number {
  const least = Math.max(0, data.byteLength - endSignature.size - longestComment)
  for (let at = data.byteLength - endSignature.size; at >= least; at -= 1)
    if (data.getUint32(at, true) === endSignature.signature) return at
  throw new Error('No zip')
}
