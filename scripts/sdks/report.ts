import { listed } from '../../src/codegen/writers/words'
import { verdicts } from './judge'
import type { Judged } from './judge'

/** How much was run of what there is, in words, and what came of it. */
export interface Extent {
  readonly run: readonly string[]
  readonly all: readonly string[]
  readonly passed: number
  readonly failed: number
}

/** The head of the table. */
export const head = ['language '.padEnd(9), 'documents', ...verdicts].join('  ')

/** Returns the row of the language: how many documents, and how many of each verdict. */
export function row(language: string, judged: readonly Judged[]): string {
  const counts = verdicts.map((verdict) => {
    const count = judged.filter((one) => one.verdict === verdict).length
    return String(count).padStart(verdict.length)
  })
  return [language.padEnd(9), String(judged.length).padStart('documents'.length), ...counts].join('  ')
}

/** Returns the last lines: what passed and failed, and of how many languages, frameworks and parsers that is said. */
export function summary(languages: Extent, served: Extent, parsed: Extent): readonly string[] {
  const extents = [languages, served, parsed]
  const passed = extents.reduce((total, one) => total + one.passed, 0)
  const failed = extents.reduce((total, one) => total + one.failed, 0)
  const isAll = extents.every(({ run, all }) => run.length === all.length)
  return [
    ...(passed + failed === 0 ? ['Nothing was run.'] : []),
    `${passed} passed, ${failed} failed`,
    isAll
      ? `That is said of all: ${listed(languages.all)}, and of handlers of ${listed(served.all)}.`
      : `NOT ALL was run: ${missed('languages', languages)}, ${missed('frameworks', served)}, ${missed('parsers', parsed)}.`,
  ]
}

function missed(what: string, { run, all }: Extent): string {
  const others = all.filter((one) => !run.includes(one))
  return `${run.length} of ${all.length} ${what}${others.length === 0 ? '' : ` (not ${listed(others)})`}`
}
