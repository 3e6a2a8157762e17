/** By then, in milliseconds, the first load has settled. */
const settledAfter = 3000

/** A page that is never idle waits for so many milliseconds more. */
const longest = 2000

/** Waits until the first load has settled and the page is idle, so that what is not needed to see and type takes nothing from it. */
export async function afterFirstLoad(): Promise<void> {
  await new Promise((done) => setTimeout(done, Math.max(0, settledAfter - performance.now())))
  // Safari does not say when it is idle.
  if ('requestIdleCallback' in window) await new Promise((done) => requestIdleCallback(done, { timeout: longest }))
}
