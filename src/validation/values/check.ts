import type { Misread, ValueKind, ValueType } from '../../catalogue/spec'
import type { Problem } from '../../model/problem'
import { engine } from '../engine/source-words'
import type { ValueProblem } from './value-problem'

/** Judges one value of one kind; null means that nothing is wrong. */
export type Check<K extends ValueKind> = (type: Extract<ValueType, { kind: K }>, value: string) => ValueProblem | null

/** Judges each entry of a list by itself. */
export type ListCheck<K extends ValueKind> = (type: Extract<ValueType, { kind: K }>, value: string) => readonly ValueProblem[]

/** What Plivo does with a document that holds something it refuses; said only where a source says so of that very thing. */
export const refused = 'Plivo rejects the whole document, and the call drops silently. A fallback URL, if set, runs instead.'

/** The same in a document that answers no call: nothing drops there. */
const refusedOutsideCalls = {
  message: 'Plivo rejects the whole document: no reply is sent.',
  sound: 'Plivo rejects the whole document: callers hear nothing of it.',
} as const

/** Says of a problem what comes of it in a document that answers no call. */
export function outsideCalls(problem: Problem, kind: keyof typeof refusedOutsideCalls): Problem {
  const consequence = problem.consequence.replace(refused, refusedOutsideCalls[kind])
  return consequence === problem.consequence ? problem : { ...problem, consequence }
}

/** Said of what is outside the documented values where no source says what comes of it. */
const unsaid = 'The step may fail: Plivo’s docs allow nothing else here.'

/** Said of what lists do not name, and of the markup of voices: other lists, and samples of the docs, differ. */
export const unlisted = 'It may have no effect: Plivo’s docs don’t list this value.'

export type Outcome = Pick<ValueProblem, 'level' | 'consequence' | 'isUnsaid' | 'source'>

/** Returns what comes of a value outside the notation, by what is known of it, and who says so. */
export function outcomeOf(misread: Misread | undefined): Outcome {
  return misread === undefined ? outside : outcomes[misread]
}

/** Outside of what the docs allow, where no source says what comes of it. */
export const outside: Outcome = { level: 'error', consequence: unsaid, isUnsaid: true }

/**
 * Returns what comes of one of the documented words in other letters: nobody says that letters count, and Plivo's own SDKs
 * mostly take them so.
 */
export const otherLetters = (word: string): Outcome => ({
  level: 'warning',
  consequence: `Plivo’s docs write it ${word}: in other letters it may not count.`,
})

/** A number beyond a range that Plivo's own SDKs do not keep to. */
export const openRange: Outcome = {
  level: 'warning',
  consequence: 'Plivo may use another value: its docs give this range, its SDKs go beyond it.',
}

const outcomes: { readonly [K in Misread]: Outcome } = {
  refused: { level: 'error', consequence: refused, source: engine },
  default: { level: 'warning', consequence: 'Plivo reads it as if the attribute were not written.', source: engine },
  open: { level: 'warning', consequence: unlisted },
  unheard: { level: 'warning', consequence: 'Plivo cannot fetch such a sound: nothing may be heard.' },
}
