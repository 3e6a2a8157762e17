/** A piece of a line; a changed one is marked. */
export interface Piece {
  readonly text: string
  readonly isChanged: boolean
}

/** Lines that differ: as they were, and as they become. */
export interface Hunk {
  /** From 1, in the text as it was; of added lines the one before which they come. */
  readonly line: number
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Some of the lines in which two texts differ, in order. */
export interface Hunks {
  readonly hunks: readonly Hunk[]
  /** Changes that are not shown. */
  readonly more: number
}
