import type { Level, Problem } from '../../model/problem'
import { lineOf } from '../../model/problem'

/** What Plivo will do with a document: what comes of it, why, and the problem that says so. */
export interface Verdict {
  readonly state: 'runs' | 'runsWithWarnings' | 'fails'
  /** What the caller or the recipient notices. */
  readonly consequence: string
  readonly cause: string
  readonly about: Problem | null
}

/** Returns what comes of a document with these problems. What is hidden counts where it makes Plivo refuse the document. */
export function verdictOf(problems: readonly Problem[], hidden: readonly Problem[] = []): Verdict {
  const errors = [...at('error', problems), ...at('error', hidden)]
  if (errors.length > 0) {
    // Of those of which a source says what comes of them the first one decides.
    const error = errors.find(({ isUnsaid }) => !isUnsaid) ?? errors[0]
    const words = error?.isUnsaid
      ? ['May fail', `May fail, ${errors.length} errors`]
      : ['Has an error', `Has ${errors.length} errors`]
    return verdict('fails', words, errors, error)
  }
  const warnings = at('warning', problems)
  if (warnings.length > 0) {
    return verdict('runsWithWarnings', ['Runs, with a warning', `Runs, with ${warnings.length} warnings`], warnings)
  }
  const notes = at('info', problems)
  return verdict('runs', ['Runs, with a note', `Runs, with ${notes.length} notes`], notes)
}

const at = (level: Level, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((problem) => problem.level === level)

/** The verdict by the problems of the worst level, of which one is named. */
function verdict(
  state: Verdict['state'],
  [one, many]: readonly string[],
  problems: readonly Problem[],
  about = problems[0],
): Verdict {
  if (about === undefined) return { state: 'runs', consequence: 'Runs', cause: 'No problems found.', about: null }
  return {
    state,
    consequence: about.consequence,
    cause: `${(problems.length === 1 ? one : many) ?? ''} · ${lineOf(about)}`,
    about,
  }
}
