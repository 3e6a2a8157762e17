import type { SessionParts } from '../parts'
import type { Heard, Message } from './messages'
import type { Turn } from './turn'
import { decide } from './turn'

/** A holder that does not answer for so long, in milliseconds, loses the document to a tab whose user takes it over. */
export const silentHolder = 1500

/** What asking needs of the access. */
export interface AskingHost {
  /** Takes the lock before all who are in the line. */
  readonly take: (turn: Turn) => Promise<void>
  /** Goes on with a document that no page takes after all. */
  readonly keep: (turn: Turn) => void
}

/** What a page does that wants a document which another one has. */
export type Asking = ReturnType<typeof createAsking>

export function createAsking({ channel, clock, page }: SessionParts, { take, keep }: AskingHost) {
  const post = (message: Message): void => channel?.post(message)

  function answer(turn: Turn, { kind }: Heard): void {
    if (kind === 'yours') void take(turn)
    if (kind === 'wait') turn.stopTaking()
    if (kind === 'kept') {
      turn.claims = false
      decide(turn, false)
    }
    if (kind === 'took') want(turn)
  }

  /** Asks whoever has the document for it, when the user works here. */
  function want(turn: Turn): void {
    // It asks when it is in the line, where it can take what it is given.
    if (!turn.line && !turn.lock) return
    if (turn.isTaking) askToTake(turn)
    else if (turn.claims || page.isVisible()) ask(turn)
  }

  function ask(turn: Turn): void {
    post({ ask: turn.id, by: page.id, claims: turn.claims })
  }

  /**
   * Asks the page that has the document, or waits for the one that was told to take it; where that does not answer, it is not
   * waited for any longer.
   */
  function askToTake(turn: Turn): void {
    turn.stopTaking()
    if (!turn.lock) post({ handOver: turn.id, by: page.id })
    turn.stopTaking = clock.after(silentHolder, () => (turn.lock ? keep(turn) : void take(turn)))
  }

  return { answer, want, ask }
}
