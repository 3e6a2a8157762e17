import { checked } from './check'
import type { Checked } from './check'
import { exit, Misuse, oneOf } from './command'
import type { Command, Process, Values } from './command'
import { diff } from './diff'
import { encodedLike } from './encode'
import { inputs, standardInput, written } from './files'
import type { Text } from './files'
import { formats, reportOf } from './report'
import { rewritings, rewritten } from './rewrite'
import type { Rewriting, Rewritten } from './rewrite'
import { serialise } from '../core'
import { schema, schemaFormats } from './schema/schema'
import { tryScenarios } from './try'
import { checkUrl } from './url/check-url'

/** The options that say how a URL is asked. */
const ofUrl = ['method', 'digits', 'param', 'follow', 'other-servers'] as const

/** All commands, in the order in which they are listed. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    about: [
      'Print problems; with --url of what a server replies to the request that Plivo makes of it.',
      `--format ${formats.join('|')}   --warnings-as-errors`,
      '--url URL --method GET|POST --digits 1 --param NAME=VALUE',
      '--follow (what the reply leads to, too)   --other-servers (also there)',
    ],
    takes: ['format', 'kind', 'warnings-as-errors', 'url', ...ofUrl],
    run: check,
  },
  ...Object.fromEntries(Object.entries(rewritings).map(([name, rewriting]) => [name, commandOf(rewriting)])),
  diff: {
    about: ['Print in words what changed from one document to another.'],
    takes: [],
    run: (names, _, process) => diff(names, process),
  },
  try: {
    about: ['Try scenarios on the document in their file, or on the one that is named, and print TAP.', '--scenario FILE'],
    takes: ['scenario', 'kind'],
    run: tryScenarios,
  },
  schema: {
    about: [
      'Print a schema of Plivo XML for editors; json: of what check --format json prints.',
      `--format ${schemaFormats.join('|')}`,
    ],
    takes: ['format'],
    run: schema,
  },
}

async function check(names: readonly string[], values: Values, process: Process): Promise<number> {
  const format = oneOf('format', formats, values.format ?? 'text')
  const isStrict = values['warnings-as-errors'] === true
  const { url } = values
  const stray = url === undefined ? ofUrl.find((option) => values[option] !== undefined) : names[0]
  if (stray !== undefined) throw new Misuse(url === undefined ? `--${stray} needs --url.` : 'Name files or a --url, not both.')
  const { code, results } =
    url === undefined
      ? each(names, process, ({ file, text }) => checked(file, text, values.kind))
      : { code: exit.good, results: await checkUrl({ ...values, url }, process) }
  process.out(reportOf(results, format))
  return Math.max(code, results.some((result) => isWrong(result, isStrict)) ? exit.errors : exit.good)
}

const isWrong = ({ ok, problems }: Checked, isStrict: boolean): boolean =>
  !ok || (isStrict && problems.some(({ level }) => level === 'warning'))

function commandOf(rewriting: Rewriting): Command {
  const { about, takes } = rewriting
  return {
    about,
    takes,
    run(names, values, process) {
      if (values.write && names.includes(standardInput)) throw new Misuse('--write changes files, not standard input.')
      const { code, results } = each(names, process, (input) => {
        const made = rewritten(rewriting, input.text, values)
        for (const note of made.notes ?? []) process.err(`${input.file}: ${note}\n`)
        const refusal = made.refusal ?? given(input, made, values.write === true, process)
        if (refusal !== null) process.err(`${input.file}: ${refusal}\n`)
        return refusal
      })
      return Math.max(code, results.some((refusal) => refusal !== null) ? exit.errors : exit.good)
    },
  }
}

/** Prints or writes what was made, a document as its file is encoded. Returns why that cannot be. */
function given(
  { file, path, bytes }: Text,
  { document, text = '' }: Rewritten,
  isWritten: boolean,
  process: Process,
): string | null {
  if (document === undefined) {
    process.out(text)
    return null
  }
  const content = encodedLike(bytes, serialise(document))
  if (content === null) return 'its encoding cannot hold what it would become; save it as UTF-8 first'
  if (!isWritten || path === null) {
    process.out(content)
    return null
  }
  if (Buffer.compare(content, bytes) === 0) return null
  const refusal = written(path, content)
  if (refusal === null) process.out(`${file}\n`)
  return refusal
}

function each<T>(names: readonly string[], process: Process, work: (input: Text) => T) {
  if (names.length === 0) throw new Misuse(`Name a file or a folder, or ${standardInput} for standard input.`)
  const results: T[] = []
  let code: number = exit.good
  for (const input of inputs(names, process)) {
    if ('text' in input) results.push(work(input))
    else {
      process.err(`${input.file}: ${input.refusal}\n`)
      code = exit.unread
    }
  }
  return { code, results }
}
