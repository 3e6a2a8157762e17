import type { Sdk } from '../../src/catalogue/spec'
import { allDifferencesOf } from '../../test/sdk-differences'
import type { Difference } from '../../test/sdk-differences'
import { generate } from '../../src/codegen/generate'
import { withoutLeftOut } from '../../src/codegen/plan/left-out'
import type { Warning } from '../../src/codegen/plan/plan'
import { parse } from '../../src/core'
import type { Document } from '../../src/model/node'
import type { Sample } from './documents'
import type { Outcome } from './runner'

/** What became of a document, from the best to the worst. */
export const verdicts = ['same', 'adds defaults', 'as warned', 'different', 'crashed'] as const

export interface Judged {
  readonly sample: Sample
  readonly verdict: (typeof verdicts)[number]
  readonly code: string
  readonly printed: string
  /** What differs without a warning, what a warning says that is not so, or why there is nothing to compare; empty when all is well. */
  readonly faults: readonly string[]
}

/** Returns what each sample's program printed, beside what it should have printed. */
export function judge(
  samples: readonly Sample[],
  sdk: Sdk,
  run: (programs: readonly string[]) => readonly Outcome[],
): readonly Judged[] {
  const made = samples.map(({ document }) => madeFor(document, sdk))
  const programs = made.flatMap(({ code, error }) => (error === null ? [code] : []))
  const outcomes = run(programs)[Symbol.iterator]()
  return samples.map((sample, index): Judged => {
    const { code, warnings, error } = made[index] ?? { code: '', warnings: [], error: 'not written' }
    const ran = error === null ? outcomes.next().value : undefined
    const outcome = ran ?? { printed: '', error: error ?? 'did not run' }
    return { sample, code, printed: outcome.printed, ...judged(sample.document, warnings, outcome) }
  })
}

/** Returns what became of the document whose program did this, with what is wrong. */
export function judged(
  document: Document,
  warnings: readonly Warning[],
  { printed, error }: Outcome,
): Pick<Judged, 'verdict' | 'faults'> {
  if (error !== null) return { verdict: 'crashed', faults: [error] }
  const parsed = parse(printed)
  if (!parsed.ok) return { verdict: 'different', faults: parsed.problems.map(({ message }) => `not well-formed: ${message}`) }
  const all = allDifferencesOf(withoutLeftOut(document, warnings), parsed.document)
  const faults = faultsOf(
    all.filter(({ isIdle }) => !isIdle),
    warnings.filter(({ isLeftOut }) => !isLeftOut),
  )
  if (faults.length > 0) return { verdict: 'different', faults }
  return { verdict: warnings.length > 0 ? 'as warned' : all.length > 0 ? 'adds defaults' : 'same', faults }
}

/** Returns what is wrong: each difference from what is not left out needs a warning, and each warning of one a difference. */
function faultsOf(differences: readonly Difference[], warnings: readonly Warning[]): readonly string[] {
  const unwarned = differences.filter((difference) => !warnings.some((warning) => isAbout(warning, difference)))
  const idle = warnings.filter((warning) => !differences.some((difference) => isAbout(warning, difference)))
  return [
    ...unwarned.map(
      ({ attribute, expected, found }) => `${attribute ?? 'content'}: wanted ${shown(expected)}, printed ${shown(found)}`,
    ),
    ...idle.map(({ message }) => `warned in vain: ${message}`),
  ]
}

function madeFor(document: Document, sdk: Sdk): { code: string; warnings: readonly Warning[]; error: string | null } {
  try {
    const { code, warnings } = generate(document, sdk)
    return { code, warnings, error: null }
  } catch (problem) {
    return { code: '', warnings: [], error: `no program could be written: ${String(problem)}` }
  }
}

const isAbout = (warning: Warning, difference: Difference): boolean =>
  warning.nodeId === difference.nodeId && warning.attribute === difference.attribute

const shown = (text: string | null): string => (text === null ? 'nothing' : JSON.stringify(text))
