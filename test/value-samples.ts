import type { ValueKind, ValueType } from '../src/catalogue/spec'

/** The types of value of one kind. */
type Type<K extends ValueKind> = Extract<ValueType, { kind: K }>

export type Wrong = readonly [value: string, level: 'error' | 'warning', found: string, replacement?: string]

/** Right values, and wrong ones with their level, the words after "found", and the value that was plainly meant. */
export interface Samples<K extends ValueKind> {
  readonly type: Type<K>
  readonly right: readonly string[]
  readonly wrong: readonly Wrong[]
}

/** Samples of every kind. */
export type SampleTable = { readonly [K in ValueKind]: Samples<K> }
