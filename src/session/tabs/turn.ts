import type { Lock } from './lock'

/** What this page knows of one document that it has or waits for. */
export interface Turn {
  readonly id: string
  lock: Lock | null
  /** Its place in the line of the lock. */
  line: AbortController | null
  /** The document was this tab's own before the page was loaded anew. */
  claims: boolean
  /** The user takes it over. */
  isTaking: boolean
  stopTaking: () => void
  /** The lock came because nobody else had it any more. */
  isInherited: boolean
  isEdited: boolean
  /** The page that was told to take it, and what watches whether that is still there. */
  givenTo: string | null
  watch: AbortController | null
  ready: Promise<void>
  isReady: () => void
  /** Tells whoever opens the document whether it may be edited. */
  decide: ((isMine: boolean) => void) | null
}

export function newTurn(id: string, claims = false): Turn {
  let isReady = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const doubts = { isTaking: false, isInherited: false, isEdited: false, givenTo: null, decide: null }
  return { id, lock: null, line: null, claims, ...doubts, stopTaking: () => undefined, watch: null, ready, isReady }
}

/** Answers whoever opens the document, once. */
export function decide(turn: Turn, isMine: boolean): void {
  turn.decide?.(isMine)
  turn.decide = null
}

/** Keeps the document from the page that was told to take it. */
export function stopGiving(turn: Turn): void {
  turn.watch?.abort()
  turn.watch = null
  turn.givenTo = null
}
