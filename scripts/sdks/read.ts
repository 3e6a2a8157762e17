import { parse } from '../../src/core'
import type { Document } from '../../src/model/node'

/** Returns the document that the text is; throws where it is none. */
export function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.document
}
