import { readFileSync } from 'node:fs'
import { parse } from '../../src/core'
import type { Document } from '../../src/model/node'

/** The text of a real case of the folder, as people wrote it but for numbers, names and hosts. */
export const textOfCase = (name: string): string => readFileSync(new URL(`${name}.xml`, import.meta.url), 'utf8')

/** The document of a real case. */
export function readCase(name: string): Document {
  const parsed = parse(textOfCase(name))
  if (!parsed.ok) throw new Error(`Not well-formed: ${name}`)
  return parsed.document
}
