import { parseArgs } from 'node:util'
import { documentKinds, isDocumentKind } from '../model/document-metadata'
import { checked } from './check'
import type { Checked } from './check'
import { inputs, standardInput } from './files'
import type { Reading } from './files'
import { formats, reportOf } from './report'
import { languages, rewritings } from './rewrite'

/** What the command line needs of the process. */
export interface Process extends Reading {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** How it ends: all is well, a document has errors, or something could not be read or understood. */
export const exit = { good: 0, errors: 1, unread: 2 } as const

export const usage = `plivo-xml <command> [options] <file or folder, - for standard input> …

  check      Print problems. Exit 0 without errors, 1 with errors, 2 for what cannot be read.
             --format ${formats.join('|')}   --kind ${documentKinds.join('|')}   --warnings-as-errors
  format     Print the document in the usual layout.
  minify     Print the document without layout.
  convert    Print a TwiML, TeXML or cXML document as Plivo XML; the report goes to standard error.
             --address URL (of this document)
  code       Print the program that makes the document.   --language ${languages.join('|')}
  words      Print the document in words, as Markdown.    --kind ${documentKinds.join('|')}
`

const options = {
  format: { type: 'string' },
  kind: { type: 'string' },
  'warnings-as-errors': { type: 'boolean' },
  address: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Runs a command and returns its exit code. Nothing is thrown, whatever the arguments and files. */
export function main(args: readonly string[], process: Process): number {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (reason) {
    return misused(process, reason instanceof Error ? reason.message : String(reason))
  }
  const { values, positionals } = parsed
  const [command, ...names] = positionals
  if (values.help || command === undefined) {
    process.out(usage)
    return values.help ? exit.good : exit.unread
  }
  const { kind } = values
  if (kind !== undefined && !isDocumentKind(kind)) return misused(process, `--kind is one of ${documentKinds.join(', ')}`)
  if (names.length === 0) return misused(process, `Name a file or a folder, or ${standardInput} for standard input.`)
  if (command === 'check') {
    const format = formats.find((known) => known === (values.format ?? 'text'))
    if (format === undefined) return misused(process, `--format is one of ${formats.join(', ')}`)
    const isStrict = values['warnings-as-errors'] === true
    const { code, results } = each(names, process, (file, text) => checked(file, text, kind))
    process.out(reportOf(results, format))
    return Math.max(code, results.some((result) => isWrong(result, isStrict)) ? exit.errors : exit.good)
  }
  const rewrite = rewritings.get(command)
  if (rewrite === undefined) return misused(process, `There is no command “${command}”.`)
  if (values.language !== undefined && !languages.some((known) => known === values.language))
    return misused(process, `--language is one of ${languages.join(', ')}`)
  const { code, results } = each(names, process, (file, text) => ({ file, ...rewrite(text, { ...values, kind }) }))
  for (const { file, output, notes = [], refusal } of results) {
    if (output !== undefined) process.out(output)
    for (const note of notes) process.err(`${file}: ${note}\n`)
    if (refusal !== undefined) process.err(`${file}: ${refusal}\n`)
  }
  return Math.max(code, results.some(({ refusal }) => refusal !== undefined) ? exit.errors : exit.good)
}

function each<T>(names: readonly string[], process: Process, work: (file: string, text: string) => T) {
  const results: T[] = []
  let code: number = exit.good
  for (const input of inputs(names, process)) {
    if ('text' in input) results.push(work(input.file, input.text))
    else {
      process.err(`${input.file}: ${input.refusal}\n`)
      code = exit.unread
    }
  }
  return { code, results }
}

const isWrong = ({ ok, problems }: Checked, isStrict: boolean): boolean =>
  !ok || (isStrict && problems.some(({ level }) => level === 'warning'))

function misused(process: Process, reason: string): number {
  process.err(`${reason}\n\n${usage}`)
  return exit.unread
}
