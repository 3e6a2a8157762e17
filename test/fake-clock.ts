import type { Clock } from '../src/session/parts'

/** A clock that stands until it is moved on; what is due runs in its order. */
export interface FakeClock extends Clock {
  /** Moves the time on, and lets everything happen that is due by then. */
  readonly advance: (milliseconds: number) => Promise<void>
  /** Sets the clock of the wall; what is due and the monotonic time stay. */
  readonly set: (now: number) => void
}

export function createFakeClock(start = Date.UTC(2026, 10, 28, 12)): FakeClock {
  let time = 0
  let wall = start
  let count = 0
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  const next = (until: number) =>
    [...timers].filter(([, { at }]) => at <= until).sort(([id, one], [otherId, other]) => one.at - other.at || id - otherId)[0]
  return {
    now: () => wall + time,
    monotonic: () => time,
    after: (milliseconds, run) => {
      const id = (count += 1)
      timers.set(id, { at: time + milliseconds, run })
      return () => void timers.delete(id)
    },
    advance: async (milliseconds) => {
      const until = time + milliseconds
      await microtasks()
      for (let due = next(until); due; due = next(until)) {
        const [id, { at, run }] = due
        timers.delete(id)
        time = Math.max(time, at)
        run()
        await microtasks()
      }
      time = until
    },
    set: (now) => {
      wall = now - time
    },
  }
}

/** Resolves when every promise that waits for nothing else is settled. */
const microtasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
