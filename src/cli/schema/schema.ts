import { exit, Misuse, oneOf } from '../command'
import type { Process, Values } from '../command'
import { rng } from './rng'
import { xsd } from './xsd'

const writers = { xsd, rng }

/** The languages of schemas. */
export const schemaFormats = ['xsd', 'rng'] as const

/** Prints a schema of Plivo XML. */
export function schema(names: readonly string[], { format = 'xsd' }: Values, process: Process): number {
  if (names.length > 0) throw new Misuse('“schema” takes no file.')
  process.out(writers[oneOf('format', schemaFormats, format)]())
  return exit.good
}
