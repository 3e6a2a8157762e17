import type { Document } from '../model/node'
import type { KeepsSpace } from './build'
import { parse } from './parse'
import type { Parsed } from './parse'
import { serialise } from './serialise'
import type { Splice } from './splice'

/** The document after a change of its text, or why that text is none. Nodes that the change did not touch stay the same. */
export function reread(document: Document, change: Splice, keepsSpace: KeepsSpace): Parsed {
  const text = serialise(document, keepsSpace)
  return parse(text.slice(0, change.from) + change.insert + text.slice(change.to), keepsSpace)
}
