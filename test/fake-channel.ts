import type { Channel, Clock } from '../src/session/parts'

/** A broadcast channel of one origin: what a page posts, all others hear later, as a copy, in the order in which it was posted. */
export interface FakeChannel {
  readonly of: (page: object) => Channel
  readonly drop: (page: object) => void
}

/** Returns a fake channel; `delay` says after how many milliseconds a message reaches a page. */
export function createFakeChannel(clock: Clock, delay: () => number = () => 0): FakeChannel {
  const listeners = new Map<object, Set<(message: unknown) => void>>()
  let last = 0
  return {
    of: (page) => ({
      post: (message) => {
        const copy: unknown = structuredClone(message)
        last = Math.max(last, clock.monotonic() + delay())
        const hearers = [...listeners].filter(([other]) => other !== page)
        clock.after(last - clock.monotonic(), () => {
          for (const [other, hears] of hearers) if (listeners.has(other)) for (const hear of hears) hear(copy)
        })
      },
      listen: (heard) => {
        const hears = listeners.get(page) ?? new Set()
        listeners.set(page, hears.add(heard))
        return () => void hears.delete(heard)
      },
    }),
    drop: (page) => void listeners.delete(page),
  }
}
