import type { Clock, Locks } from '../src/session/parts'

interface Request<Page> {
  readonly page: Page
  readonly name: string
  readonly options: LockOptions
  readonly run: (lock: object | null) => Promise<void> | undefined
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/** The locks of one origin, as a browser has them: a line for each name, `ifAvailable`, `steal` and `signal`. */
export interface FakeLocks<Page> {
  /** The locks as one page sees them. */
  readonly of: (page: Page) => Locks & Pick<LockManager, 'query'>
  /** Returns whether a lock of the page was stolen and it has not heard of it yet. */
  readonly isUnaware: (page: Page) => boolean
  /** The page is gone: what it has and waits for goes with it. */
  readonly drop: (page: Page) => void
}

/** Returns fake locks; `delay` says after how many milliseconds an answer reaches a page. */
export function createFakeLocks<Page extends object>(clock: Clock, delay: (page: Page) => number = () => 0): FakeLocks<Page> {
  const held = new Map<string, Request<Page>>()
  const lines = new Map<string, Request<Page>[]>()
  const lineOf = (name: string): Request<Page>[] => lines.get(name) ?? lines.set(name, []).get(name) ?? []
  const gone = new Set<Page>()
  const unaware = new Set<Request<Page>>()
  const ids = new Map<Page, string>()
  const idOf = (page: Page): string => ids.get(page) ?? ids.set(page, `client ${ids.size}`).get(page) ?? ''
  /** What a page hears it hears in the order in which it happened. */
  const heard = new Map<Page, number>()
  const later = (page: Page, run: () => void): void => {
    const at = Math.max(heard.get(page) ?? 0, clock.monotonic() + delay(page))
    heard.set(page, at)
    clock.after(at - clock.monotonic(), () => (gone.has(page) ? undefined : run()))
  }

  function grant(request: Request<Page>): void {
    held.set(request.name, request)
    later(request.page, () => {
      // It may have been stolen before its page heard that it had it.
      const done = request.run({}) ?? Promise.resolve()
      void done.then(() => {
        if (gone.has(request.page)) return
        request.resolve()
        release(request)
      })
    })
  }

  function release(request: Request<Page>): void {
    if (held.get(request.name) !== request) return
    held.delete(request.name)
    const next = lineOf(request.name).shift()
    if (next) grant(next)
  }

  function steal(request: Request<Page>): void {
    const loser = held.get(request.name)
    held.delete(request.name)
    grant(request)
    if (!loser) return
    unaware.add(loser)
    later(loser.page, () => {
      unaware.delete(loser)
      loser.reject(new DOMException('stolen', 'AbortError'))
    })
  }

  function ask(request: Request<Page>): void {
    const { name, options, page, run, resolve, reject } = request
    if (options.steal) return steal(request)
    if (!held.has(name) && lineOf(name).length === 0) return grant(request)
    if (options.ifAvailable) return later(page, () => void (run(null) ?? Promise.resolve()).then(resolve))
    lineOf(name).push(request)
    options.signal?.addEventListener('abort', () => {
      const line = lineOf(name)
      const place = line.indexOf(request)
      if (place < 0) return
      line.splice(place, 1)
      reject(options.signal?.reason)
    })
  }

  return {
    of: (page) => ({
      request: (name, options, run) =>
        new Promise<void>((resolve, reject) => {
          if (options.signal?.aborted) return reject(options.signal.reason as Error)
          ask({ page, name, options, run, resolve, reject })
        }),
      query: () => Promise.resolve({ held: [...held.values()].map((each) => ({ name: each.name, clientId: idOf(each.page) })) }),
    }),
    isUnaware: (page) => [...unaware].some((request) => request.page === page),
    drop: (page) => {
      gone.add(page)
      for (const [name, line] of lines)
        lines.set(
          name,
          line.filter((request) => request.page !== page),
        )
      for (const request of [...held.values()]) if (request.page === page) release(request)
    },
  }
}
