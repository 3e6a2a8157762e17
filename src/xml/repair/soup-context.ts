import type { Spelling } from './repair'

/** What is known while a text is walked. */
export interface Context {
  readonly spelling: Spelling
  /** Characters looked at in vain, so that a hostile text costs no more than a large one. */
  wasted: number
  /** The names of all end tags; null until they are asked for. */
  endNames: ReadonlySet<string> | null
}

/** How much may be looked at in vain in one text. */
export const mostWasted = 20_000_000
