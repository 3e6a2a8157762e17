import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join, resolve } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { parse } from '../core'
import type { Document } from '../model/node'
import { decode } from '../xml/read/decode'

/** A text that was asked for by its name, with its bytes. */
export interface Text {
  readonly file: string
  /** Null for standard input. */
  readonly path: string | null
  readonly text: string
  readonly bytes: Uint8Array
}

/** What was asked for and cannot be had. */
export interface Refused {
  readonly file: string
  readonly refusal: string
}

export type Input = Pick<Text, 'file' | 'text'> | Refused

/** Stands for what comes on standard input. */
export const standardInput = '-'

/** What the command line reads. */
export interface Reading {
  /** What names of files are relative to. */
  readonly folder: string
  readonly stdin: () => Uint8Array
}

/**
 * Returns the texts of files, of what patterns such as `flow/*.xml` match, of the `.xml` files in folders, and of standard input,
 * in their order. Nothing is thrown.
 */
export function* inputs(names: readonly string[], reading: Reading): Generator<Text | Refused> {
  let ahead: (Text | Refused)[] = []
  let bytes = 0
  for (const input of inTurn(names, reading)) {
    ahead.push(input)
    bytes += 'bytes' in input ? input.bytes.length : 0
    if (bytes < portion) continue
    yield* ahead
    ahead = []
    bytes = 0
  }
  yield* ahead
}

/** So many bytes are read before they are worked on: to turn to the disk after each file costs four times as much as the reading. */
const portion = 1_000_000

function* inTurn(names: readonly string[], { folder, stdin }: Reading): Generator<Text | Refused> {
  for (const name of names) {
    if (name === standardInput) yield read('<stdin>', null, stdin)
    else yield* within(name, resolve(folder, name), folder)
  }
}

/** Returns the one text of that name. */
export function oneInput(name: string, reading: Reading): Input {
  const [input, more] = [...inputs([name], reading)]
  return input === undefined || more !== undefined ? { file: name, refusal: 'it is not one file' } : input
}

/** Returns the document of an input; null, with the reason on standard error, where there is none. */
export function documentOf(input: Input, { err }: { readonly err: (text: string) => void }): Document | null {
  const parsed = 'refusal' in input ? null : parse(input.text)
  if (parsed?.ok) return parsed.document
  err(`${input.file}: ${'refusal' in input ? input.refusal : whyUnread(parsed?.problems ?? [])}\n`)
  return null
}

/** Says where a text is not well-formed, and what is wrong there. */
export function whyUnread([problem]: readonly {
  readonly line: number
  readonly column: number
  readonly message: string
}[]): string {
  return problem ? `line ${problem.line}, column ${problem.column}: ${problem.message}` : 'there is no XML in it'
}

/** Writes a file and returns why that cannot be; null where it is done. */
export function written(path: string, content: Uint8Array): string | null {
  const done = attempt(() => writeFileSync(path, content))
  return 'refusal' in done ? done.refusal : null
}

function* within(name: string, path: string, folder: string): Generator<Text | Refused> {
  const found = attempt(() => entriesOf(path))
  if ('refusal' in found) {
    const matching = isDynamicPattern(name) ? attempt(() => matches(name, folder)) : { value: [] }
    if ('refusal' in matching) yield { file: name, refusal: matching.refusal }
    else if (matching.value.length === 0) yield { file: name, refusal: found.refusal }
    else for (const match of matching.value) yield readFile(match, resolve(folder, match))
    return
  }
  if (found.value === null) {
    yield readFile(name, path)
    return
  }
  for (const entry of [...found.value].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [inner, innerPath] = [join(name, entry.name), join(path, entry.name)]
    if (entry.isDirectory() ? !isSearched(entry.name) : !entry.name.endsWith('.xml')) continue
    if (entry.isFile()) yield readFile(inner, innerPath)
    else yield* within(inner, innerPath, folder)
  }
}

const isSearched = (folder: string): boolean => folder !== 'node_modules' && !folder.startsWith('.')

const matches = (pattern: string, folder: string): readonly string[] =>
  globSync(pattern, { cwd: folder, ignore: '**/node_modules/**', expandDirectories: false }).sort()

function entriesOf(path: string): readonly Dirent[] | null {
  return statSync(path).isDirectory() ? readdirSync(path, { withFileTypes: true }) : null
}

const readFile = (file: string, path: string): Text | Refused => read(file, path, () => readFileSync(path))

function read(file: string, path: string | null, bytesOf: () => Uint8Array): Text | Refused {
  const got = attempt(bytesOf)
  if ('refusal' in got) return { file, refusal: got.refusal }
  const decoded = decode(got.value)
  return decoded.ok ? { file, path, text: decoded.text, bytes: got.value } : { file, refusal: decoded.reason }
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
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read or written'
  return reason instanceof Error ? reason.message : String(reason)
}
