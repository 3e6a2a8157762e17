import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one program printed, and what it or its compiler said when it failed. */
export interface Outcome {
  readonly printed: string
  readonly error: string | null
}

export interface Runner {
  /** Why the programs of this language cannot be run here and how to change that, or null. */
  readonly missing: () => string | null
  /** Runs each program with the SDK, in a process that they may share, or share as in a server where `isServer`; `folder` goes away afterwards. */
  readonly run: (programs: readonly string[], folder: string, isServer?: boolean) => readonly Outcome[]
}

export interface Ran {
  /** Whether it ended well, and whether there is such a command at all. */
  readonly ok: boolean
  readonly ran: boolean
  readonly out: string
  readonly said: string
}

/** Before each program the driver prints the first mark, before the error of a program the second; XML can hold neither. */
export const startMark = '\u001e'
export const errorMark = '\u001f'

/** Returns the setting of that name, such as the folder of an SDK. */
export const setting = (name: string): string | undefined => process.env[name]

/** Runs a command to its end. */
export function execute(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const ran = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 30 })
  const [out, said] = [ran.stdout, ran.stderr].map((text: string | null) => text ?? '')
  return { ok: ran.status === 0, ran: ran.error === undefined, out: out ?? '', said: `${said ?? ''}${ran.error?.message ?? ''}` }
}

/** Runs a command as `execute` does, and throws where it fails: that is a failure of ours and not of a program. */
export function must(command: string, args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>): string {
  const ran = execute(command, args, cwd, env)
  if (!ran.ok) throw new Error(`${command} failed: ${ran.said.slice(0, 4000)}${ran.out.slice(0, 1000)}`)
  return ran.out
}

/** Returns several runs as one. */
export function joined(all: readonly Ran[]): Ran {
  return {
    ok: all.every(({ ok }) => ok),
    ran: all.every(({ ran }) => ran),
    out: all.map(({ out }) => out).join(''),
    said: all.map(({ said }) => said).join(''),
  }
}

/** Returns a name for the program that is also a name of a package: p0000, p0001 and so on. */
export const nameOf = (index: number): string => `p${String(index).padStart(4, '0')}`

/** Writes a file, with its folders. */
export function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Returns what the programs printed, out of what their driver printed. */
export function outcomesOf(out: string, count: number, said: string): readonly Outcome[] {
  const records = out.split(startMark).slice(1)
  return Array.from({ length: count }, (_, index): Outcome => {
    const record = records[index]
    if (record === undefined) return { printed: '', error: `did not run: ${said.slice(0, 2000)}` }
    const [printed = '', error = null] = record.split(errorMark)
    return { printed, error }
  })
}

/** Compiles all, then those alone that the compiler does not name in its complaints; the others fail with what it said. */
export function runCompiled(
  count: number,
  compile: (names: readonly string[]) => Ran,
  run: (names: readonly string[]) => Ran,
): readonly Outcome[] {
  const names = Array.from({ length: count }, (_, index) => nameOf(index))
  const broken = new Map<string, string>()
  let sound = names
  for (let compiled = compile(sound); !compiled.ok; compiled = compile(sound)) {
    const complaints = `${compiled.said}\n${compiled.out}`.split('\n')
    const named = sound.flatMap((name) =>
      complaints
        .filter((line) => line.includes(name))
        .slice(0, 1)
        .map((line) => [name, line] as const),
    )
    if (named.length === 0) throw new Error(complaints.slice(0, 40).join('\n'))
    named.forEach(([name, line]) => broken.set(name, `does not compile: ${line}`))
    sound = sound.filter((name) => !broken.has(name))
  }
  const ran = run(sound)
  const outcomes = outcomesOf(ran.out, sound.length, ran.said)
  return names.map((name) => outcomes[sound.indexOf(name)] ?? { printed: '', error: broken.get(name) ?? '' })
}
