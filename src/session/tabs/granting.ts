import type { SessionParts } from '../parts'
import type { AccessHost } from './access-host'
import type { Lock } from './lock'
import { untilGone } from './lock'
import type { Heard, Message } from './messages'
import type { Turn } from './turn'
import { stopGiving } from './turn'

/** What granting needs of the access. */
export interface GrantingHost extends Pick<AccessHost, 'pause' | 'resume' | 'store' | 'setAside'> {
  readonly isCurrent: (turn: Turn) => boolean
  /** Gets in the line for the lock again. */
  readonly wait: (turn: Turn) => void
}

/** What a page does that has the document and is asked for it. */
export type Granting = ReturnType<typeof createGranting>

export function createGranting(parts: SessionParts, host: GrantingHost) {
  const { channel, page } = parts
  const { isCurrent, wait } = host
  const post = (message: Message): void => channel?.post(message)

  async function answer(turn: Turn, lock: Lock, { kind, page: other, claims }: Heard): Promise<void> {
    if (kind === 'declined' && turn.givenTo === other) return keep(turn)
    if (kind !== 'ask' && kind !== 'handOver') return
    // One page is told at a time. It says that it took the document, and is asked then; where it never does, the other one
    // takes the lock after some time of silence.
    const isAnothers = (): boolean => kind === 'handOver' && turn.watch !== null && turn.givenTo !== other
    if (isAnothers()) return
    if (kind === 'handOver' && other !== null) post({ wait: turn.id, to: other })
    await turn.ready
    if (!isCurrent(turn) || turn.lock !== lock || isAnothers()) return
    if (kind === 'handOver') return other === null ? letGo(turn, lock) : give(turn, other, true)
    if (other === null || turn.givenTo !== null) return
    const isFree = !page.isVisible() || (claims && turn.isInherited && !turn.isEdited)
    if (isFree) return give(turn, other, false)
    post({ kept: turn.id, to: other })
  }

  /** Lets the page `to` take the document, once it is stored. What cannot be stored stays, unless the user there insists. */
  async function give(turn: Turn, to: string, isInsisted: boolean): Promise<void> {
    const { id, lock } = turn
    turn.givenTo = to
    host.pause(id)
    const isStored = await host.store(id)
    const { locks } = parts
    if (!locks || !isCurrent(turn) || turn.lock !== lock || turn.givenTo !== to) return
    if (!isStored && isInsisted) return host.setAside(id)
    if (!isStored) {
      stopGiving(turn)
      host.resume(id)
      return post({ kept: id, to })
    }
    turn.watch?.abort()
    const watch = new AbortController()
    turn.watch = watch
    post({ yours: id, to })
    untilGone(locks, to, watch.signal).then(
      () => {
        if (turn.givenTo === to && turn.lock === lock) keep(turn)
      },
      () => undefined,
    )
  }

  /** Lets the next in the line have the document, as a build does that asks so. */
  async function letGo(turn: Turn, lock: Lock): Promise<void> {
    host.pause(turn.id)
    const isStored = await host.store(turn.id)
    if (!isCurrent(turn) || turn.lock !== lock) return
    if (!isStored) return host.resume(turn.id)
    turn.lock = null
    lock.release()
    wait(turn)
  }

  /** Goes on with a document that no page takes after all. */
  function keep(turn: Turn): void {
    stopGiving(turn)
    turn.stopTaking()
    turn.isTaking = false
    host.resume(turn.id)
    post({ took: turn.id, by: page.id })
  }

  return { answer, keep }
}
