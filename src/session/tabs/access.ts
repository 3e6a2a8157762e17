import type { Lock } from './lock'
import { documentLock, pageLock, requestLock, untilGone } from './lock'
import type { Heard, Message } from './messages'
import { heard } from './messages'
import type { SessionParts } from '../parts'

/** A holder that does not answer for so long, in milliseconds, loses the document to a tab whose user takes it over. */
export const silentHolder = 1500
/** A document whose holder does not answer is shown after so many milliseconds, to read only; an answer that comes later counts as well. */
const shownAfter = 500

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

/** What this page knows of one document that it has or waits for. */
interface Turn {
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

export function createAccess(parts: SessionParts, host: AccessHost): DocumentAccess {
  const { channel, clock, page } = parts
  const turns = new Map<string, Turn>()
  let isThere: Promise<unknown> | null = null
  const post = (message: Message): void => channel?.post(message)
  const isCurrent = (turn: Turn): boolean => turns.get(turn.id) === turn

  async function acquire(id: string, { claims = false }: { readonly claims?: boolean } = {}): Promise<boolean> {
    leave(id)()
    const turn = newTurn(id, claims)
    turns.set(id, turn)
    const { locks } = parts
    if (!locks) return true
    // Before any document: who is asked by this page can wait for its going.
    await (isThere ??= requestLock(locks, pageLock(page.id)))
    const lock = await requestLock(locks, documentLock(id), { ifAvailable: true }, (lost) => lose(turn, lost))
    if (!isCurrent(turn)) {
      lock?.release()
      return false
    }
    if (lock) {
      hold(turn, lock, false)
      return true
    }
    waitInLine(turn)
    if (!claims && !(channel && page.isVisible())) return false
    const decided = new Promise<boolean>((resolve) => {
      turn.decide = resolve
    })
    ask(turn)
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
    want(turn)
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
          want(turn)
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
    if (!turn) return kind === 'yours' ? post({ declined: id, by: page.id }) : undefined
    if (turn.lock) void answerAsHolder(turn, turn.lock, told)
    else answerAsWaiter(turn, told)
  }

  async function answerAsHolder(turn: Turn, lock: Lock, { kind, page: other, claims }: Heard): Promise<void> {
    if (kind === 'declined' && turn.givenTo === other) return keep(turn)
    if (kind !== 'ask' && kind !== 'handOver') return
    if (kind === 'handOver' && other !== null) post({ wait: turn.id, to: other })
    await turn.ready
    if (!isCurrent(turn) || turn.lock !== lock) return
    if (kind === 'handOver') return other === null ? letGo(turn, lock) : give(turn, other, true)
    if (other === null || turn.givenTo !== null) return
    const isFree = !page.isVisible() || (claims && turn.isInherited && !turn.isEdited)
    if (isFree) return give(turn, other, false)
    post({ kept: turn.id, to: other })
  }

  function answerAsWaiter(turn: Turn, { kind }: Heard): void {
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

  /** The page that has it, or was told to take it, is asked; where it does not answer, it is not waited for. */
  function askToTake(turn: Turn): void {
    turn.stopTaking()
    if (!turn.lock) post({ handOver: turn.id, by: page.id })
    turn.stopTaking = clock.after(silentHolder, () => (turn.lock ? keep(turn) : void take(turn)))
  }

  /** Waits, as long as it takes, until nobody before this page has the document. */
  function waitInLine(turn: Turn): void {
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
    else waitInLine(turn)
  }

  function hold(turn: Turn, lock: Lock, isInherited: boolean): void {
    turn.stopTaking()
    Object.assign(turn, newTurn(turn.id), { lock, isInherited, decide: turn.decide })
    post({ took: turn.id, by: page.id })
  }

  /** The lock came later than it was asked for: tells whoever opens the document, or goes on with it. */
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
    waitInLine(turn)
    if (!wasTold) host.lost(turn.id)
    if (!isCurrent(turn)) return
    // What the page that has it now said may have been heard before this.
    want(turn)
    host.refresh(turn.id)
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
    waitInLine(turn)
  }

  /** Goes on with a document that no page takes after all. */
  function keep(turn: Turn): void {
    stopGiving(turn)
    turn.stopTaking()
    turn.isTaking = false
    host.resume(turn.id)
    post({ took: turn.id, by: page.id })
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

function newTurn(id: string, claims = false): Turn {
  let isReady = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const doubts = { isTaking: false, isInherited: false, isEdited: false, givenTo: null, decide: null }
  return { id, lock: null, line: null, claims, ...doubts, stopTaking: () => undefined, watch: null, ready, isReady }
}

function decide(turn: Turn, isMine: boolean): void {
  turn.decide?.(isMine)
  turn.decide = null
}

function stopGiving(turn: Turn): void {
  turn.watch?.abort()
  turn.watch = null
  turn.givenTo = null
}

const isAnswer = (kind: Heard['kind']): boolean => kind === 'yours' || kind === 'kept' || kind === 'wait'
