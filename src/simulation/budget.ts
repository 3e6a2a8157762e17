import type { CallRun, Moment } from './call/moment'
import { countsOf } from './counts'
import type { Entry } from './types'

/** What one way through a call takes: of the caller, and of what Plivo bills. */
export interface PathBudget {
  /** What was chosen on the way: "1", "busy". */
  readonly by: readonly string[]
  /** The shortest and the longest call on this way, by how soon each choice is made. */
  readonly seconds: readonly [number, number]
  /** When the caller has heard what can be chosen first; null where nothing can. */
  readonly firstChoice: number | null
  /** The longest time in which nothing is heard between the answer and the end. */
  readonly longestSilence: number
  readonly billedMinutes: number
  readonly speechPulses: number
  readonly parts: number
}

/** Returns what each of the runs takes. */
export const budgetOf = (runs: readonly CallRun[]): readonly PathBudget[] => runs.map(pathBudget)

function pathBudget({ events, moments }: CallRun): PathBudget {
  const { seconds, minutes, speechPulses, parts } = countsOf(moments)
  const lines = moments.at(-1)?.log.toReversed() ?? []
  return {
    by: events.map(({ on, digits }) => digits ?? on),
    seconds: [seconds - spared(moments), seconds + added(moments)],
    firstChoice: firstChoiceIn(moments),
    longestSilence: longestSilenceIn(lines),
    billedMinutes: minutes,
    speechPulses,
    parts,
  }
}

/** Returns each choice with the question that it answers and when it was made, in milliseconds. */
function choicesIn(moments: readonly Moment[]) {
  return moments.flatMap(({ question, log }, index) => {
    const next = moments[index + 1]
    if (question?.kind !== 'step' || next === undefined || next.question === question) return []
    // The lines that the choice added are the newest.
    const made = next.log.slice(0, next.log.length - log.length + 1).findLast(({ kind }) => kind === 'does')
    return made?.kind === 'does' ? [{ question, at: made.at, isEntered: entered.includes(made.what.on) }] : []
  })
}

/** What the caller may do sooner or later while the step listens. */
const entered: readonly string[] = ['digits', 'speech']

/** Returns the seconds by which the call is shorter where each choice is made at once. */
const spared = (moments: readonly Moment[]): number =>
  sum(choicesIn(moments).flatMap(({ question, at, isEntered }) => (isEntered ? at - question.from : []))) / 1000

/** Returns the seconds by which the call is longer where each choice is made at the last moment. */
const added = (moments: readonly Moment[]): number =>
  sum(choicesIn(moments).flatMap(({ question, at, isEntered }) => (isEntered ? (question.until ?? at) - at : []))) / 1000

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

function firstChoiceIn(moments: readonly Moment[]): number | null {
  for (const { question } of moments) {
    const isChoice = question?.kind === 'step' && question.offers.some(({ on }) => entered.includes(on))
    if (isChoice) return question.listensFrom / 1000
  }
  return null
}

/** The states in which somebody else is heard, or ringing, until the next line of the call. */
const heardIn: readonly string[] = ['bridged', 'in a room', 'ringing', 'streaming', 'recording']

function longestSilenceIn(lines: readonly Entry[]): number {
  const answered = lines.findIndex((line) => line.kind === 'state' && (line.is === 'answered' || line.is === 'bridged'))
  let silentFrom: number | null = null
  let longest = 0
  for (const line of answered < 0 ? [] : lines.slice(answered)) {
    if (silentFrom !== null) longest = Math.max(longest, line.at - silentFrom)
    if (line.kind === 'hears') {
      if (line.by !== 'called') silentFrom = Math.max(silentFrom ?? 0, line.at + line.seconds * 1000)
    } else if (line.kind === 'state') silentFrom = heardIn.includes(line.is) ? null : Math.max(silentFrom ?? 0, line.at)
    else if (line.kind === 'does') silentFrom ??= line.at
  }
  return longest / 1000
}
