import type { Level, Problem } from '../../model/problem'

/** What Plivo will do with a document, in one line, and the problem that the line is about. */
export interface Verdict {
  readonly state: 'runs' | 'runsWithWarnings' | 'fails'
  readonly text: string
  readonly about: Problem | null
}

/** What comes of a document with these problems. What is hidden counts where it makes Plivo refuse the document. */
export function verdictOf(problems: readonly Problem[], hidden: readonly Problem[] = []): Verdict {
  const errors = [...at('error', problems), ...at('error', hidden)]
  // Of those of which a source says what comes of them the first one decides.
  const error = errors.find(({ isUnsaid }) => !isUnsaid) ?? errors[0]
  if (error !== undefined) {
    const word = error.isUnsaid ? 'May' : 'Will'
    return { state: 'fails', text: `${word} go wrong: ${said(error, errors.length)}`, about: error }
  }
  const warnings = at('warning', problems)
  const [warning] = warnings
  if (warning === undefined) return { state: 'runs', text: 'Will run', about: null }
  return { state: 'runsWithWarnings', text: `Will run, but ${said(warning, warnings.length)}`, about: warning }
}

const at = (level: Level, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((problem) => problem.level === level)

/** The number of problems where there are several, and the first one. */
function said({ message, consequence }: Problem, count: number): string {
  return `${count === 1 ? '' : `${count} problems, first `}${message.split(':')[0] ?? ''}: ${consequence}`
}
