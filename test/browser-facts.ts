import type { Channel, Locks } from '../src/session/parts'

/** Something that holds of the locks and channels of a browser, and of the fakes. `run` stands alone, so that a page can run it. */
export interface BrowserFact {
  readonly title: string
  readonly run: (locks: Locks, open: () => Channel) => Promise<unknown>
  readonly is: unknown
}

export const browserFacts: readonly BrowserFact[] = [
  {
    title: 'a lock that another has is null to whom asks for it at once, and free when it is released',
    run: async (locks) => {
      const seen: boolean[] = []
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await new Promise<void>((granted) => {
        void locks.request('a', {}, () => {
          granted()
          return held
        })
      })
      const look = (): Promise<unknown> => locks.request('a', { ifAvailable: true }, (lock) => void seen.push(lock !== null))
      await look()
      const after = locks.request('a', {}, () => undefined)
      release()
      await after
      await look()
      return seen
    },
    is: [false, true],
  },
  {
    title: 'those who wait get a lock in the order in which they asked, save who gave up',
    run: async (locks) => {
      const order: string[] = []
      const gaveUp = new AbortController()
      const take = (name: string, options: LockOptions = {}): Promise<unknown> =>
        locks.request('b', options, () => void order.push(name)).catch((reason: unknown) => void order.push(String(reason)))
      let release = (): void => undefined
      let first: Promise<unknown> = Promise.resolve()
      await new Promise<void>((granted) => {
        first = locks.request('b', {}, () => {
          granted()
          return new Promise<void>((resolve) => (release = resolve))
        })
      })
      const others = [take('second'), take('third', { signal: gaveUp.signal }), take('fourth')]
      gaveUp.abort('gave up')
      await others[1]
      release()
      await Promise.all([first, ...others])
      return order
    },
    is: ['gave up', 'second', 'fourth'],
  },
  {
    title: 'who steals a lock comes before all who wait, and the one who had it hears of it',
    run: async (locks) => {
      const order: string[] = []
      await new Promise<void>((granted) => {
        void locks
          .request('c', {}, () => {
            granted()
            return new Promise<void>(() => undefined)
          })
          .catch((reason: unknown) => void order.push(reason instanceof DOMException ? reason.name : 'other'))
      })
      const waits = locks.request('c', {}, () => void order.push('waited'))
      const steals = locks.request('c', { steal: true }, async () => {
        await Promise.resolve()
        order.push('stole')
      })
      await Promise.all([waits, steals])
      return order.toSorted().concat(String(order.indexOf('stole') < order.indexOf('waited')))
    },
    is: ['AbortError', 'stole', 'waited', 'true'],
  },
  {
    title: 'a signal changes nothing for a lock that is had',
    run: async (locks) => {
      const stop = new AbortController()
      let release = (): void => undefined
      let held: Promise<unknown> = Promise.resolve()
      await new Promise<void>((granted) => {
        held = locks.request('d', { signal: stop.signal }, () => {
          granted()
          return new Promise<void>((resolve) => (release = resolve))
        })
      })
      stop.abort()
      const isHeld = await new Promise<boolean>((answer) => {
        void locks.request('d', { ifAvailable: true }, (lock) => {
          answer(lock === null)
          return undefined
        })
      })
      release()
      await held
      return isHeld
    },
    is: true,
  },
  {
    title: 'a message is heard by the others alone, in order, as a copy',
    run: async (_, open) => {
      const [one, other] = [open(), open()]
      const own: unknown[] = []
      one.listen((message) => own.push(message))
      const heard: unknown[] = []
      const both = new Promise<void>((resolve) => {
        other.listen((message) => {
          if (heard.push(message) === 2) resolve()
        })
      })
      const message = { stored: 'a' }
      one.post(message)
      message.stored = 'changed'
      one.post({ stored: 'b' })
      await both
      return [own, heard]
    },
    is: [[], [{ stored: 'a' }, { stored: 'b' }]],
  },
]
