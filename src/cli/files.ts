import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode } from '../xml/read/decode'

/** A text that was asked for by its name, or why there is none. */
export type Input = { readonly file: string; readonly text: string } | { readonly file: string; readonly refusal: string }

/** Stands for what comes on standard input. */
export const standardInput = '-'

/** What the command line reads. */
export interface Reading {
  /** What names of files are relative to. */
  readonly folder: string
  readonly stdin: () => Uint8Array
}

/** Returns the texts of files, of the `.xml` files in folders, and of standard input, in their order. Nothing is thrown. */
export function* inputs(names: readonly string[], { folder, stdin }: Reading): Generator<Input> {
  for (const name of names) {
    if (name === standardInput) yield read('<stdin>', stdin)
    else yield* within(name, resolve(folder, name))
  }
}

function* within(name: string, path: string): Generator<Input> {
  const found = attempt(() => entriesOf(path))
  if ('refusal' in found || found.value === null) {
    yield 'refusal' in found ? { file: name, refusal: found.refusal } : read(name, () => readFileSync(path))
    return
  }
  for (const entry of [...found.value].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory() ? entry.name !== 'node_modules' && !entry.name.startsWith('.') : entry.name.endsWith('.xml'))
      yield* within(join(name, entry.name), join(path, entry.name))
  }
}

function entriesOf(path: string): readonly Dirent[] | null {
  return statSync(path).isDirectory() ? readdirSync(path, { withFileTypes: true }) : null
}

function read(file: string, bytes: () => Uint8Array): Input {
  const got = attempt(bytes)
  if ('refusal' in got) return { file, refusal: got.refusal }
  const decoded = decode(got.value)
  return decoded.ok ? { file, text: decoded.text } : { file, refusal: decoded.reason }
}

function attempt<T>(work: () => T): { readonly value: T } | { readonly refusal: string } {
  try {
    return { value: work() }
  } catch (reason) {
    return { refusal: refusalOf(reason) }
  }
}

function refusalOf(reason: unknown): string {
  const code = reason instanceof Error && 'code' in reason ? reason.code : null
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read'
  return reason instanceof Error ? reason.message : String(reason)
}
