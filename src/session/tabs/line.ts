import type { SessionParts } from '../parts'
import type { AccessHost } from './access-host'
import type { Lock } from './lock'
import { documentLock, requestLock } from './lock'
import type { Turn } from './turn'
import { decide, newTurn, stopGiving } from './turn'

/** What the line for a lock needs of the access. */
export interface LineHost extends Pick<AccessHost, 'goOn' | 'lost' | 'refresh'> {
  readonly isCurrent: (turn: Turn) => boolean
  /** Asks whoever has the document for it, when the user works here. */
  readonly want: (turn: Turn) => void
}

/** How the lock of a document comes and goes. */
export type Line = ReturnType<typeof createLine>

export function createLine(parts: SessionParts, host: LineHost) {
  const { channel, page } = parts
  const { isCurrent, want } = host

  /** Takes the lock where nobody has it; resolves to whether this page has it then. */
  async function tryNow(turn: Turn): Promise<boolean> {
    const { locks } = parts
    if (!locks) return true
    const lock = await requestLock(locks, documentLock(turn.id), { ifAvailable: true }, (lost) => lose(turn, lost))
    if (!lock) return false
    if (isCurrent(turn)) hold(turn, lock, false)
    else lock.release()
    return isCurrent(turn)
  }

  /** Waits, as long as it takes, until nobody before this page has the document. */
  function wait(turn: Turn): void {
    const { locks } = parts
    if (!locks) return
    const line = new AbortController()
    turn.line = line
    requestLock(locks, documentLock(turn.id), { signal: line.signal }, (lost) => lose(turn, lost)).then(
      (lock) => {
        if (lock && isCurrent(turn) && turn.line === line) holdLate(turn, lock, true)
        else lock?.release()
      },
      () => undefined,
    )
  }

  /** Takes the lock before all who are in the line. */
  async function take(turn: Turn): Promise<void> {
    const { locks } = parts
    if (!locks || !turn.line || !isCurrent(turn)) return
    turn.line.abort()
    turn.line = null
    const lock = await requestLock(locks, documentLock(turn.id), { steal: true }, (lost) => lose(turn, lost)).catch(() => null)
    if (!isCurrent(turn)) lock?.release()
    else if (lock) holdLate(turn, lock, false)
    else wait(turn)
  }

  function hold(turn: Turn, lock: Lock, isInherited: boolean): void {
    turn.stopTaking()
    Object.assign(turn, newTurn(turn.id), { lock, isInherited, decide: turn.decide })
    channel?.post({ took: turn.id, by: page.id })
  }

  /** Holds a lock that came later than it was asked for: tells whoever opens the document, or goes on with it. */
  function holdLate(turn: Turn, lock: Lock, isInherited: boolean): void {
    hold(turn, lock, isInherited)
    if (turn.decide) decide(turn, true)
    else void host.goOn(turn.id)
  }

  function lose(turn: Turn, lock: Lock): void {
    if (turn.lock !== lock) return
    // Only then all of it is stored.
    const wasTold = turn.watch !== null
    turn.lock = null
    stopGiving(turn)
    if (!isCurrent(turn)) return
    wait(turn)
    if (!wasTold) host.lost(turn.id)
    if (!isCurrent(turn)) return
    // What the page that has it now said may have been heard before this.
    want(turn)
    host.refresh(turn.id)
  }

  return { tryNow, wait, take }
}
