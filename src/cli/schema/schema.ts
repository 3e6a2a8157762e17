import { exit, Misuse, oneOf } from '../command'
import type { Process, Values } from '../command'
import { jsonSchema } from '../json-schema'
import { rng } from './rng'
import { xsd } from './xsd'

const writers = { xsd, rng, json: () => `${JSON.stringify(jsonSchema, null, 2)}\n` }

/** The languages of schemas. */
export const schemaFormats = ['xsd', 'rng', 'json'] as const

/** Prints a schema of Plivo XML, or of what `check --format json` prints. */
export function schema(names: readonly string[], { format = 'xsd' }: Values, process: Process): number {
  if (names.length > 0) throw new Misuse('“schema” takes no file.')
  process.out(writers[oneOf('format', schemaFormats, format)]())
  return exit.good
}
