import type { Document } from '../../model/node'
import type { KeepsSpace } from './gaps'
import { serialise } from './serialise'

let last: { readonly document: Document; readonly text: string } | null = null

/**
 * Returns the text of the document, kept for the next call with the same one: while a text is not well-formed, every key asks
 * for it.
 */
export function printed(document: Document, keepsSpace: KeepsSpace): string {
  if (last?.document !== document) last = { document, text: serialise(document, keepsSpace) }
  return last.text
}
