import type { Locks } from '../parts'

/** A name that this page has for itself until it calls `release`. */
export interface Lock {
  readonly release: () => void
}

/**
 * Resolves to the lock, or to null where it is not to be had at once and `ifAvailable`. Rejects at the signal. `onLost` is
 * called when another page steals it.
 */
export function requestLock(
  locks: Locks,
  name: string,
  options: LockOptions = {},
  onLost: (lock: Lock) => void = () => undefined,
): Promise<Lock | null> {
  return new Promise((resolve, reject) => {
    let granted: Lock | null = null
    const held = locks.request(name, options, (lock) => {
      if (!lock) {
        resolve(null)
        return undefined
      }
      return new Promise<void>((release) => {
        granted = { release }
        resolve(granted)
      })
    })
    held.catch((reason: unknown) => {
      if (granted) onLost(granted)
      else reject(reason instanceof Error ? reason : new Error(String(reason)))
    })
  })
}

/** Resolves when the page with this id is gone; rejects at the signal. Every page has the lock of its id as long as it is there. */
export async function untilGone(locks: Locks, page: string, signal?: AbortSignal): Promise<void> {
  const lock = await requestLock(locks, pageLock(page), signal ? { signal } : {})
  lock?.release()
}

export const documentLock = (id: string): string => `document ${id}`
export const pageLock = (page: string): string => `page ${page}`
/** The turn to store what pages left that are gone; pages of older builds wait for the same name. */
export const recoveryLock = 'rescue'
