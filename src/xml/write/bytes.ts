import type { Document } from '../../model/node'
import { lengthOf } from './measure'
import { serialise } from './serialise'

/**
 * The size of the document as Plivo gets it, in bytes of UTF-8. Exact up to `most`; above it at least one more than that,
 * since nobody needs to know it exactly and a large text takes long to print.
 */
export function bytesOf(document: Document, most: number, keepsSpace: (name: string) => boolean): number {
  const length = lengthOf(document, keepsSpace)
  // A UTF-16 unit takes one to three bytes.
  if (length > most || length * 3 <= most) return length
  const known = sizes.get(document)
  if (known !== undefined) return known
  const size = new TextEncoder().encode(serialise(document, keepsSpace)).length
  sizes.set(document, size)
  return size
}

const sizes = new WeakMap<Document, number>()
