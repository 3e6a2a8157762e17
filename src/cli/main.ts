import { parseArgs } from 'node:util'
import { documentKinds } from '../model/document-metadata'
import { commands } from './commands'
import { exit, Misuse, oneOf, options } from './command'
import type { OptionName, Process } from './command'

/** Runs a command and returns its exit code. Nothing is thrown, whatever the arguments and files. */
export async function main(args: readonly string[], process: Process): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [name, ...names] = positionals
    if (values.help || name === undefined) {
      process.out(usage)
      return values.help ? exit.good : exit.unread
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new Misuse(`There is no command “${name}”.`)
    const other = Object.keys(values).find((option) => !command.takes.some((taken) => taken === option))
    if (other !== undefined) throw new Misuse(`“${name}” has no option --${other}.`)
    const { kind, ...rest } = values
    return await command.run(names, { ...rest, ...(kind !== undefined && { kind: oneOf('kind', documentKinds, kind) }) }, process)
  } catch (reason) {
    process.err(`${reason instanceof Error ? reason.message : String(reason)}\n`)
    if (reason instanceof Misuse || isParseFault(reason)) process.err(`\n${usage}`)
    return exit.unread
  }
}

const isParseFault = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && String(reason.code).startsWith('ERR_PARSE_ARGS')

const spelled: { readonly [O in OptionName]?: string } = { kind: `--kind ${documentKinds.join('|')}` }

const usage = `plivo-xml <command> [options] <file, folder or pattern, - for standard input> …

${Object.entries(commands)
  .map(([name, { about, takes }]) => {
    const [first = '', ...more] = [...about, ...takes.flatMap((option) => spelled[option] ?? [])]
    return [`  ${name.padEnd(9)}${first}`, ...more.map((line) => `${' '.repeat(11)}${line}`)].join('\n')
  })
  .join('\n')}

Exit 0 where all is well, 1 for errors (diff: for differences), 2 for what cannot be read or is not understood.
`
