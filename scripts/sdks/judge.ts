import type { Sdk } from '../../src/catalogue/spec'
import { differencesOf } from '../../test/sdk-differences'
import type { Difference } from '../../test/sdk-differences'
import { generate } from '../../src/codegen/generate'
import { withoutLeftOut } from '../../src/codegen/plan/left-out'
import type { Warning } from '../../src/codegen/plan/plan'
import { parse } from '../../src/core'
import type { Document } from '../../src/model/node'
import type { Sample } from './documents'
import type { Outcome } from './runner'

export interface Verdict {
  readonly sample: Sample
  readonly code: string
  readonly printed: string
  readonly isWarned: boolean
  /** What differs without a warning, what a warning says that is not so, or why there is nothing to compare; empty when all is well. */
  readonly faults: readonly string[]
}

/** What each sample's program printed, beside what it should have printed. */
export function judge(
  samples: readonly Sample[],
  sdk: Sdk,
  run: (programs: readonly string[]) => readonly Outcome[],
): readonly Verdict[] {
  const made = samples.map(({ document }) => generate(document, sdk))
  const outcomes = run(made.map(({ code }) => code))
  return samples.map((sample, index): Verdict => {
    const { code = '', warnings = [] } = made[index] ?? {}
    const { printed, error } = outcomes[index] ?? { printed: '', error: 'did not run' }
    const faults = error === null ? faultsOf(sample.document, printed, warnings) : [error]
    return { sample, code, printed, isWarned: warnings.length > 0, faults }
  })
}

/** Each difference from what is not left out needs a warning, and each warning of one a difference. */
function faultsOf(document: Document, printed: string, warnings: readonly Warning[]): readonly string[] {
  const parsed = parse(printed)
  if (!parsed.ok) return parsed.problems.map(({ message }) => `not well-formed: ${message}`)
  const differences = differencesOf(withoutLeftOut(document, warnings), parsed.document)
  const otherwise = warnings.filter(({ isLeftOut }) => !isLeftOut)
  const unwarned = differences.filter((difference) => !otherwise.some((warning) => isAbout(warning, difference)))
  const idle = otherwise.filter((warning) => !differences.some((difference) => isAbout(warning, difference)))
  return [
    ...unwarned.map(
      ({ attribute, wanted, found }) => `${attribute ?? 'content'}: wanted ${shown(wanted)}, printed ${shown(found)}`,
    ),
    ...idle.map(({ message }) => `warned in vain: ${message}`),
  ]
}

const isAbout = (warning: Warning, difference: Difference): boolean =>
  warning.nodeId === difference.nodeId && warning.attribute === difference.attribute

const shown = (text: string | null): string => (text === null ? 'nothing' : JSON.stringify(text))
