import type { DocumentKind } from '../model/document-metadata'
import type { Reading } from './files'

/** What the command line needs of the process. */
export interface Process extends Reading {
  readonly out: (content: string | Uint8Array) => void
  readonly err: (text: string) => void
}

/** How it ends: all is well, a document has errors, or something could not be read or understood. */
export const exit = { good: 0, errors: 1, unread: 2 } as const

/** Every option of every command. */
export const options = {
  format: { type: 'string' },
  kind: { type: 'string' },
  'warnings-as-errors': { type: 'boolean' },
  safe: { type: 'boolean' },
  write: { type: 'boolean' },
  address: { type: 'string' },
  language: { type: 'string' },
  scenario: { type: 'string' },
  url: { type: 'string' },
  method: { type: 'string' },
  digits: { type: 'string' },
  param: { type: 'string', multiple: true },
  follow: { type: 'boolean' },
  'other-servers': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export type OptionName = keyof typeof options

/** The options as they were given. */
export type Values = {
  readonly [O in Exclude<OptionName, 'kind' | 'param'>]?: (typeof options)[O]['type'] extends 'boolean' ? boolean : string
} & { readonly kind?: DocumentKind; readonly param?: readonly string[] }

/** One command: what it is for, as lines of the help, the options that it takes, and what it does. */
export interface Command {
  readonly about: readonly string[]
  readonly takes: readonly OptionName[]
  /** Returns the exit code. */
  readonly run: (names: readonly string[], values: Values, process: Process) => number | Promise<number>
}

/** Ends a command that was not understood. */
export class Misuse extends Error {}

/** Returns the one of the known words that is given; ends the command where it is none of them. */
export function oneOf<W extends string>(option: OptionName, known: readonly W[], given: string): W {
  const found = known.find((word) => word === given)
  if (found === undefined) throw new Misuse(`--${option} is one of ${known.join(', ')}`)
  return found
}
