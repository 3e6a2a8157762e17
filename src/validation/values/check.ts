import type { ValueKind, ValueType } from '../../catalogue/spec'
import type { ValueProblem } from './value-problem'

/** Judges one value of one kind; null means that nothing is wrong. */
export type Check<K extends ValueKind> = (type: Extract<ValueType, { kind: K }>, value: string) => ValueProblem | null

/** Judges each entry of a list by itself. */
export type ListCheck<K extends ValueKind> = (type: Extract<ValueType, { kind: K }>, value: string) => readonly ValueProblem[]

/** What Plivo does with a document that holds a value it cannot read. */
export const refused = 'Plivo rejects the whole document, and the call ends without a word.'
