/** What a reader of a text that is perhaps no XML expects in it. */
export interface Expectation {
  /** Whether there is an element of this name: its tag is meant as one, however it is written. */
  readonly isKnown: (name: string) => boolean
  /** Whether `<` and an unknown name may be text, as in `https://<yourdomain>.com`; while someone types, they begin a tag. */
  readonly mayBeText: boolean
}

/** What is known while a text is walked. */
export interface Reading extends Expectation {
  /** Characters looked at in vain, so that a hostile text costs no more than a large one. */
  wasted: number
  /** The names of all end tags; null until they are asked for. */
  endNames: ReadonlySet<string> | null
}

/** Returns what is known before the first token. */
export const readingOf = (expectation: Expectation): Reading => ({ ...expectation, wasted: 0, endNames: null })

/** How much may be looked at in vain in one text. */
export const mostWasted = 20_000_000
