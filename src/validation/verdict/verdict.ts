import type { Level, Problem } from '../../model/problem'
import { lineOf } from '../../model/problem'
import type { Outcome } from './outcome'

/** What Plivo will do with a document: what comes of it, why, and the problem that says so. */
export interface Verdict {
  readonly state: 'runs' | 'runsWithWarnings' | 'fails'
  /** What the caller or the recipient notices. */
  readonly consequence: string
  readonly cause: string
  readonly about: Problem | null
}

/** Returns what comes of a document with these problems. What is hidden counts where it makes Plivo refuse the document. */
export function verdictOf(outcome: Outcome, problems: readonly Problem[], ignored: readonly Problem[] = []): Verdict {
  const errors = [...at('error', problems), ...at('error', ignored)]
  // Of those of which a source says what comes of them the first one decides.
  const error = errors.find(({ isUnsaid }) => !isUnsaid) ?? errors[0]
  if (error) {
    const one = error.isUnsaid ? 'May fail' : 'Has an error'
    return verdict('fails', error, errors.length === 1 ? one : `${error.isUnsaid ? 'May fail,' : 'Has'} ${errors.length} errors`)
  }
  const has = outcome.isSure ? 'Runs, with' : 'Has'
  const warnings = at('warning', problems)
  const [warning] = warnings
  if (warning) {
    return verdict('runsWithWarnings', warning, `${has} ${warnings.length === 1 ? 'a warning' : `${warnings.length} warnings`}`)
  }
  const notes = at('info', problems)
  const [note] = notes
  if (note) return verdict('runs', note, `${has} ${notes.length === 1 ? 'a note' : `${notes.length} notes`}`)
  const { words, open } = outcome
  return { state: 'runs', consequence: words, cause: `No problems found. ${open}`.trim(), about: null }
}

const at = (level: Level, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((problem) => problem.level === level)

/** Returns the verdict by the problems of the worst level, of which one is named. */
const verdict = (state: Verdict['state'], about: Problem, count: string): Verdict => ({
  state,
  consequence: about.consequence,
  cause: `${count} · ${lineOf(about)}`,
  about,
})
