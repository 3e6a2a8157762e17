/** What the session does when the right to edit comes and goes. */
export interface AccessHost {
  /** The right came after the document was shown: reads it again, and goes on with it. */
  readonly goOn: (id: string) => Promise<void>
  /** Takes no edits for now. */
  readonly pause: (id: string) => void
  /** Takes edits again. */
  readonly resume: (id: string) => void
  /** Stores what is not stored; resolves to whether nothing is left. */
  readonly store: (id: string) => Promise<boolean>
  /** Goes on with what could not be stored as a document of its own. */
  readonly setAside: (id: string) => void
  /** Another page took it without asking. */
  readonly lost: (id: string) => void
  /** Another page stored it, or may have. */
  readonly refresh: (id: string) => void
}
