import { differenceOf, parse, readScenarioFile, trying } from '../core'
import type { ScenarioFile } from '../core'
import type { Document } from '../model/node'
import type { Scenario } from '../model/scenario'
import { doAll } from '../model/work'
import { kindOf } from '../running/kind-of'
import type { Tried } from '../simulation/scenarios/scenario-world'
import { exit, Misuse } from './command'
import type { Process, Values } from './command'
import { documentOf, oneInput } from './files'

/** Tries the scenarios of a file on the document in it, or on the one that is named, and prints how each went as TAP 14. */
export function tryScenarios(names: readonly string[], { scenario, kind }: Values, process: Process): number {
  if (scenario === undefined) throw new Misuse('Say --scenario FILE: the scenarios as the composer exports them.')
  if (names.length > 1) throw new Misuse('Name one document, or none to try the one in the file of the scenarios.')
  const input = oneInput(scenario, process)
  const file = 'refusal' in input ? input : readScenarioFile(input.text)
  if ('refusal' in file) {
    process.err(`${input.file}: ${file.refusal}\n`)
    return exit.unread
  }
  const [first] = file.documents
  const own = first === undefined ? { refusal: 'no document is in it: name the one to try' } : { text: first.text }
  const [name] = names
  const document = documentOf(name === undefined ? { file: input.file, ...own } : oneInput(name, process), process)
  if (document === null) return exit.unread
  const documents = documentsOf(file, document)
  const tried = { document, kind: kind ?? kindOf(document), samples: first?.samples ?? {}, documents }
  const results = [...file.scenarios.map((each) => resultOf(each, tried)), ...file.others.map(() => unreadable)]
  process.out(tapOf(results))
  return results.every(({ difference }) => difference === null) ? exit.good : exit.errors
}

interface Result {
  readonly name: string
  /** The first difference; null where it passes. */
  readonly difference: string | null
}

const unreadable: Result = { name: 'a scenario', difference: 'It cannot be read: a newer version wrote it, or it is damaged.' }

const resultOf = (scenario: Scenario, tried: Tried): Result => ({
  name: scenario.name,
  difference: differenceOf(doAll(trying(scenario, tried))),
})

/** Returns the documents that replies name; the first of the file is the one that is tried. */
function documentsOf({ documents }: ScenarioFile, tried: Document): ReadonlyMap<string, Document> {
  return new Map(
    documents.flatMap(({ id, text }, index) => {
      if (index === 0) return [[id, tried] as const]
      const read = parse(text)
      return read.ok ? [[id, read.document] as const] : []
    }),
  )
}

function tapOf(results: readonly Result[]): string {
  const lines = results.map(({ name, difference }, index) => {
    const line = `${difference === null ? 'ok' : 'not ok'} ${index + 1} - ${escaped(name)}\n`
    return difference === null ? line : `${line}  ---\n  message: ${JSON.stringify(difference)}\n  ...\n`
  })
  return `TAP version 14\n1..${results.length}\n${lines.join('')}`
}

/** Returns a name as TAP has it: on one line, without a directive. */
const escaped = (name: string): string => name.replace(/[\\#]/g, '\\$&').replace(/\s+/g, ' ')
