import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sdks } from '../../src/catalogue/spec'
import type { Sdk } from '../../src/catalogue/spec'
import { serialise } from '../../src/core'
import { csharp, go, java } from './compiled'
import { examples, folderOf, generated } from './documents'
import type { Sample } from './documents'
import { frameworks } from './frameworks'
import { answersOf, elementHandlers, handlersOf } from './handlers'
import type { Handler } from './handlers'
import { node, php, python, ruby } from './interpreted'
import { judge } from './judge'
import { optionsOf } from './options'
import type { Options } from './options'
import { missingParser, wordCount, wordsFault } from './parsers'
import { isTaken, triesOf } from './refusals'
import type { Try } from './refusals'
import { head, row, summary } from './report'
import type { Extent } from './report'
import type { Runner } from './runner'
import type { Framework } from './serving'

const runners: Readonly<Record<Sdk, Runner>> = { python, ruby, node, php, java, csharp, go }
const shownFailures = 5

/** How many documents, or answers, were well and how many were not. */
type Counts = Pick<Extent, 'passed' | 'failed'>

const options = optionsOf(process.argv.slice(2))
if (typeof options === 'string') {
  console.log(options)
  process.exitCode = 1
} else await check(options)

async function check({ languages, documents, count, seed }: Options): Promise<void> {
  const folder = documents === null ? null : folderOf(documents)
  if (folder !== null) {
    console.log(`${folder.samples.length} documents in ${documents ?? ''}, ${folder.unread.length} files that are none`)
    for (const line of folder.unread) console.log(`  ${line.replaceAll('\n', ' ').slice(0, 160)}`)
    console.log()
  }
  const samples = [...examples(), ...generated(count, seed), ...(folder?.samples ?? [])]
  console.log(head)
  const run = new Map<string, Counts>()
  for (const language of languages) {
    const counts = await tried(language, runners[language].missing, (path) => runPrograms(language, samples, path))
    if (counts !== null) run.set(language, counts)
  }
  console.log('\nlanguage   reserved words  their handler')
  const parsed = new Map<string, Counts>()
  for (const language of languages) {
    const counts = await tried(
      language,
      () => missingParser(language),
      (path) => parseHandler(language, path),
    )
    if (counts !== null) parsed.set(language, counts)
  }
  const handlers = [...elementHandlers(), ...handlersOf(folder?.samples ?? [])]
  const served = new Map<string, Counts>()
  const asked = frameworks.filter(({ language }) => languages.includes(language))
  if (asked.length > 0) console.log('\nframework  handlers  answers  as wanted')
  for (const framework of asked) {
    const counts = await tried(framework.name, framework.missing, (path) => serveHandlers(framework, handlers, path))
    if (counts !== null) served.set(framework.name, counts)
  }
  const said = summary(
    extent(run, sdks),
    extent(
      served,
      frameworks.map(({ name }) => name),
    ),
    extent(parsed, sdks),
  )
  console.log(`\n${said.join('\n')}`)
  const all = [...run.values(), ...served.values(), ...parsed.values()]
  if (all.every(({ passed, failed }) => passed + failed === 0) || all.some(({ failed }) => failed > 0)) process.exitCode = 1
}

/** Runs it in a folder of its own, and says why where it cannot be run. What breaks it fails, and stops nothing else. */
async function tried(
  name: string,
  missing: () => string | null,
  run: (folder: string) => Counts | Promise<Counts>,
): Promise<Counts | null> {
  const reason = missing()
  if (reason !== null) {
    console.log(`${name.padEnd(9)}  not run: ${reason}`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'sdks-'))
  try {
    return await run(folder)
  } catch (problem) {
    console.log(`${name.padEnd(9)}  broke: ${problem instanceof Error ? problem.message : String(problem)}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runPrograms(language: Sdk, samples: readonly Sample[], folder: string): Counts {
  const judged = judge(samples, language, (programs) => runners[language].run(programs, folder))
  console.log(row(language, judged))
  const wrong = judged.filter(({ faults }) => faults.length > 0)
  for (const { sample, faults, printed, code } of wrong.slice(0, shownFailures)) {
    const parts = { document: serialise(sample.document), code, printed }
    const shown = Object.entries(parts).map(([part, text]) => `--- ${part}\n${text}`)
    console.log(`\n--- ${sample.title}\n${faults.join('\n')}\n${shown.join('\n')}\n`)
  }
  const tries = triesOf(
    judged.filter(({ verdict }) => verdict === 'as warned').map(({ sample }) => sample),
    language,
  )
  // Twice, since the Java SDK refuses some values only after it has made another element, as it does in a server.
  const passed = tries.map(({ code }) => code)
  const outcomes = passed.length === 0 ? [] : runners[language].run([...passed, ...passed], folder, true)
  const isTakenAt = (one: Try, at: number): boolean => isTaken(one, outcomes[at] ?? { printed: '', error: 'did not run' })
  const taken = tries.filter((one, at) => isTakenAt(one, at) && isTakenAt(one, at + tries.length))
  for (const { sample, warning } of taken) console.log(`  ${sample.title}, but the SDK takes it: ${warning.message}`)
  return { passed: judged.length - wrong.length, failed: wrong.length + taken.length }
}

function parseHandler(language: Sdk, folder: string): Counts {
  const fault = wordsFault(language, folder)
  const count = String(wordCount).padStart('reserved words'.length)
  console.log(`${language.padEnd(9)}  ${count}  ${fault === null ? 'parses' : `does not parse:\n${fault}`}`)
  return fault === null ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function serveHandlers(framework: Framework, handlers: readonly Handler[], folder: string): Promise<Counts> {
  const { answered, faults } = await answersOf(handlers, framework, folder)
  const failed = faults.flatMap(({ said }) => said).length
  console.log(
    [
      framework.name.padEnd(9),
      String(handlers.length).padStart(8),
      String(answered).padStart(7),
      String(answered - failed).padStart('as wanted'.length),
    ].join('  '),
  )
  for (const { title, said, log, code } of faults.slice(0, shownFailures)) {
    console.log(`\n--- ${title}\n${said.join('\n')}\n--- log\n${log}\n--- code\n${code}`)
  }
  return { passed: answered - failed, failed }
}

function extent(run: ReadonlyMap<string, Counts>, all: readonly string[]): Extent {
  const sum = (counted: keyof Counts): number => [...run.values()].reduce((total, counts) => total + counts[counted], 0)
  return { run: [...run.keys()], all, passed: sum('passed'), failed: sum('failed') }
}
