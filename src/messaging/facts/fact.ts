import type { Basis } from '../basis'

/** Something about messages in a sentence, and who says it. */
export interface Fact {
  readonly text: string
  readonly basis: Basis
}

/** Returns a fact with what it rests on. */
export const fact = (text: string, basis: Basis): Fact => ({ text, basis })
