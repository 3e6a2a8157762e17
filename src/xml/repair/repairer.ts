import type { TextChange } from '../../syntax/text-change'
import type { Token } from '../../syntax/tolerant'
import type { Spelling } from './repair'
import type { Structure } from './structure'

/** A text with what is known about it. */
export interface Patient {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly structure: Structure
  readonly spelling: Spelling
}

/** One kind of mistake and how it is mended. */
export interface Repairer {
  readonly id: string
  /** What it does, as a command, when it changes so many places. */
  readonly label: (changes: readonly TextChange[], patient: Patient) => string
  readonly why: string
  /** The changes in the order of the text; none where the mistake was not made. */
  readonly find: (patient: Patient) => readonly TextChange[]
}
