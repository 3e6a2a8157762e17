import type { SessionParts } from '../parts'
import type { AccessHost } from './access-host'
import type { Asking } from './asking'
import { createAsking } from './asking'
import type { Granting } from './granting'
import { createGranting } from './granting'
import type { Line } from './line'
import { createLine } from './line'
import { pageLock, requestLock } from './lock'
import type { Heard } from './messages'
import { heard } from './messages'
import type { Turn } from './turn'
import { decide, newTurn } from './turn'

/** A document whose holder does not answer is shown after so many milliseconds, to read only; an answer that comes later counts as well. */
const shownAfter = 500

/** Who may edit which document: a lock for each, and messages by which pages ask each other for it. */
export interface DocumentAccess {
  /** Gets in the line for a document; resolves to whether it may be edited, as soon as that is known. `claims` it where it was this tab's own before the page was loaded anew. */
  readonly acquire: (id: string, options?: { readonly claims?: boolean }) => Promise<boolean>
  /** The document is shown, so that other pages get answers. */
  readonly ready: (id: string) => void
  /** Leaves the line; gives back how to let others have the document. */
  readonly leave: (id: string) => () => void
  /** Whether this page has the document, and gives it to no other one. */
  readonly isMine: (id: string) => boolean
  /** Notes that the user changed the document since it came here. */
  readonly noteEdit: (id: string) => void
  /** Gets the document although another page has it. */
  readonly takeOver: (id: string) => void
  /** Listens to the other pages; gives back how to stop. */
  readonly listen: () => () => void
}

export function createAccess(parts: SessionParts, host: AccessHost): DocumentAccess {
  const { channel, clock, page } = parts
  const turns = new Map<string, Turn>()
  let isThere: Promise<unknown> | null = null
  const isCurrent = (turn: Turn): boolean => turns.get(turn.id) === turn
  const line: Line = createLine(parts, { ...host, isCurrent, want: (turn) => asking.want(turn) })
  const granting: Granting = createGranting(parts, { ...host, isCurrent, wait: line.wait })
  const asking: Asking = createAsking(parts, { take: line.take, keep: granting.keep })

  async function acquire(id: string, { claims = false }: { readonly claims?: boolean } = {}): Promise<boolean> {
    leave(id)()
    const turn = newTurn(id, claims)
    turns.set(id, turn)
    const { locks } = parts
    if (!locks) return true
    // Before any document: who is asked by this page can wait for its going.
    await (isThere ??= requestLock(locks, pageLock(page.id)))
    if (await line.tryNow(turn)) return true
    if (!isCurrent(turn)) return false
    line.wait(turn)
    if (!claims && !(channel && page.isVisible())) return false
    const decided = new Promise<boolean>((resolve) => {
      turn.decide = resolve
    })
    asking.ask(turn)
    const stop = clock.after(shownAfter, () => decide(turn, false))
    return decided.finally(stop)
  }

  function leave(id: string): () => void {
    const turn = turns.get(id)
    if (!turn) return () => undefined
    turns.delete(id)
    turn.line?.abort()
    turn.watch?.abort()
    turn.stopTaking()
    decide(turn, false)
    return () => turn.lock?.release()
  }

  function takeOver(id: string): void {
    const turn = turns.get(id)
    if (!turn) return
    if (turn.lock && turn.givenTo === null) return void host.goOn(id)
    turn.isTaking = true
    asking.want(turn)
  }

  function listen(): () => void {
    const stops = [
      channel?.listen((message) => {
        const told = heard(message)
        if (told) answer(told)
      }),
      page.onFront(() => {
        for (const turn of turns.values()) {
          if (!parts.locks || turn.lock) continue
          asking.want(turn)
          host.refresh(turn.id)
        }
      }),
    ]
    return () => stops.forEach((stop) => stop?.())
  }

  function answer(told: Heard): void {
    const { kind, id } = told
    const turn = turns.get(id)
    if (kind === 'stored' && !turn?.lock) return host.refresh(id)
    const { locks } = parts
    if (!locks || (isAnswer(kind) && told.page !== page.id)) return
    if (!turn) return kind === 'yours' ? channel?.post({ declined: id, by: page.id }) : undefined
    if (turn.lock) void granting.answer(turn, turn.lock, told)
    else asking.answer(turn, told)
  }

  return {
    acquire,
    leave,
    takeOver,
    listen,
    ready: (id) => turns.get(id)?.isReady(),
    isMine: (id) => {
      const turn = turns.get(id)
      return !parts.locks || (turn !== undefined && turn.lock !== null && turn.givenTo === null)
    },
    noteEdit: (id) => {
      const turn = turns.get(id)
      if (turn) turn.isEdited = true
    },
  }
}

const isAnswer = (kind: Heard['kind']): boolean => kind === 'yours' || kind === 'kept' || kind === 'wait'
