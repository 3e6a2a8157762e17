import { isObject } from './records'

/** A document that this page may edit until it calls `release`; `isHeld` is false when another tab may. */
export interface Lock {
  readonly isHeld: boolean
  readonly release: () => void
}

/** So long a tab has to store its last keystrokes before its document is taken from it, in milliseconds. */
const HAND_OVER = 1500

/** `onLost` is called when another tab takes the document without asking. */
export function lockDocument(id: string, onLost: () => void): Promise<Lock> {
  return request(id, onLost, { ifAvailable: true })
}

/** Asks the tab that edits the document to store it and let go, and takes it when that tab does not answer. */
export async function takeLock(id: string, onLost: () => void): Promise<Lock> {
  channel()?.postMessage({ handOver: id })
  try {
    return await request(id, onLost, { signal: AbortSignal.timeout(HAND_OVER) })
  } catch {
    return request(id, onLost, { steal: true })
  }
}

/** Waits, as long as it takes or until `signal`, for the tab that edits the document to let go. */
export function waitForLock(id: string, onLost: () => void, signal: AbortSignal): Promise<Lock> {
  return request(id, onLost, { signal })
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

function request(id: string, onLost: () => void, options: LockOptions): Promise<Lock> {
  // Absent where the page is not served securely; there a second tab is noticed by the revision alone.
  const locks = navigator.locks as LockManager | null | undefined
  if (!locks) return Promise.resolve({ isHeld: true, release: () => undefined })
  return new Promise((resolve, reject) => {
    let isGranted = false
    const held = locks.request(`document ${id}`, options, (lock) => {
      isGranted = true
      if (!lock) return resolve({ isHeld: false, release: () => undefined })
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
