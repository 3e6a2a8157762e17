import { isObject } from '../storage/records'

/** A document that this page may edit until it calls `release`; `isHeld` is false when another tab may. */
export interface Lock {
  readonly isHeld: boolean
  readonly release: () => void
}

/** A tab that waits for a document has its lock for a moment, and one that is left a moment longer than its page; in milliseconds. */
const A_MOMENT = 500
/** So long a tab has to store its last keystrokes before its document is taken from it, in milliseconds. */
const HAND_OVER = 1500
/** So long one page is given to store what others left, in milliseconds. */
const TURN = 3000

/** The lock of a document that is free at this very moment. `onLost` is called when another tab takes it without asking. */
export function lockIfFree(id: string, onLost: () => void): Promise<Lock> {
  return request(nameOf(id), onLost, { ifAvailable: true })
}

/** The lock of a document that is free, or will be in a moment; what was read of the document before may be old by then. */
export async function lockSoon(id: string, onLost: () => void): Promise<Lock> {
  const lock = await lockIfFree(id, onLost)
  // Not at first: where the page is busy the moment may be over before it hears that the lock is its own.
  return lock.isHeld ? lock : request(nameOf(id), onLost, { signal: AbortSignal.timeout(A_MOMENT) }).catch(() => notHeld)
}

/** Asks the tab that edits the document to store it and let go, and takes it when that tab does not answer. */
export async function takeLock(id: string, onLost: () => void): Promise<Lock> {
  channel()?.postMessage({ handOver: id })
  try {
    return await request(nameOf(id), onLost, { signal: AbortSignal.timeout(HAND_OVER) })
  } catch {
    return request(nameOf(id), onLost, { steal: true })
  }
}

/** Waits, as long as it takes or until `signal`, for the tab that edits the document to let go; rejects at `signal`. */
export async function untilFree(id: string, signal: AbortSignal): Promise<void> {
  const lock = await request(nameOf(id), () => undefined, { signal })
  lock.release()
}

/** Shows the other pages that `page` is there, until it is gone. */
export const showThere = (page: string): void => void request(`page ${page}`, () => undefined, {})

/** Whether a page went away; where nothing tells, it counts as gone. */
export async function isGone(page: string): Promise<boolean> {
  const lock = await request(`page ${page}`, () => undefined, { ifAvailable: true })
  lock.release()
  return lock.isHeld
}

/** The turn to store what pages left; a page that keeps it too long is not waited for. */
export function lockRescue(): Promise<Lock> {
  return request('rescue', () => undefined, { signal: AbortSignal.timeout(TURN) }).catch(() => notHeld)
}

/** What a tab tells the others of a document: that it wants to edit it, or that it stored it. */
type Message = 'handOver' | 'stored'

/** Tells the other tabs that the document was stored. */
export const tellStored = (id: string): void => channel()?.postMessage({ stored: id })

/** Calls `answer` with the document that another tab tells this of; gives back how to stop. */
export function onTold(what: Message, answer: (id: string) => void): () => void {
  const listened = channel()
  const listen = ({ data }: MessageEvent<unknown>): void => {
    const id = isObject(data) ? data[what] : undefined
    if (typeof id === 'string') answer(id)
  }
  listened?.addEventListener('message', listen)
  return () => listened?.removeEventListener('message', listen)
}

const nameOf = (id: string): string => `document ${id}`

const notHeld: Lock = { isHeld: false, release: () => undefined }

function request(name: string, onLost: () => void, options: LockOptions): Promise<Lock> {
  // Absent where the page is not served securely; there a second tab is noticed by the revision alone.
  const locks = navigator.locks as LockManager | null | undefined
  if (!locks) return Promise.resolve({ isHeld: true, release: () => undefined })
  return new Promise((resolve, reject) => {
    let isGranted = false
    const held = locks.request(name, options, (lock) => {
      isGranted = true
      if (!lock) return resolve(notHeld)
      return new Promise<void>((release) => resolve({ isHeld: true, release }))
    })
    held.catch((reason: unknown) => (isGranted ? onLost() : reject(reason instanceof Error ? reason : new Error(String(reason)))))
  })
}

let opened: BroadcastChannel | undefined

function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  opened ??= new BroadcastChannel('plivo-xml-composer')
  return opened
}
