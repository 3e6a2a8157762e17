import type { Work } from '../../model/work'

/** In milliseconds: so long at most waits a key. */
const slice = 8

/** Does work in slices while the page has nothing else to do; null once the signal stops it. */
export async function doneInIdleSlices<T>(work: Work<T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    await idle()
    if (signal.aborted) return null
    const end = performance.now() + slice
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
  }
}

/** Waits until the browser has nothing to do; where it does not say when, as some do not, only for a moment. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1000 })
    else setTimeout(resolve)
  })
