/** By then, in milliseconds, the first load has settled. */
const SETTLED = 3000

/** Waits until the first load has settled, so that what is not needed to see and type takes nothing from it. */
export function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, SETTLED - performance.now())))
}
