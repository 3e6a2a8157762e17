import { afterEach, beforeEach, vi } from 'vitest'

/** What passes with each look at the clock, in milliseconds: with it some thousand steps fill a slice of `model/work.ts`. */
const look = 0.01

/**
 * Lets time pass with the looks at `performance.now` alone in the tests of a file, so that a slice of work holds as many steps on
 * any machine, however fast or busy, and long work is still under way when its first slice is done.
 */
export function countLooks(): void {
  let restore = (): void => undefined
  beforeEach(() => {
    let now = performance.now()
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += look))
    restore = () => clock.mockRestore()
  })
  afterEach(() => restore())
}
