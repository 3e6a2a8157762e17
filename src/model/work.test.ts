import { expect, it } from 'vitest'
import { begin, doAll, flatMapWork } from './work'
import type { Work } from './work'

/** Counts to `most`, a step at a time. */
function* counting(most: number, onStep: (count: number) => void = () => undefined): Work<number> {
  for (let count = 1; count <= most; count += 1) {
    onStep(count)
    yield
  }
  return most
}

/** Counts in so many steps that no first slice is enough, on any machine: each takes a moment. */
const long = (onStep?: (count: number) => void): Work<number> =>
  counting(2000, (count) => {
    for (const start = performance.now(); performance.now() - start < 0.1;);
    onStep?.(count)
  })

it('gives the result of small work at once', () => {
  expect(begin(counting(10)).result).toEqual({ value: 10 })
})

it('lets other tasks run between the slices, and gives what the work gives at once', async () => {
  const seen: number[] = []
  let done = 0
  const begun = begin(long((count) => (done = count)))
  expect(begun.result).toBeNull()
  const timer = setInterval(() => seen.push(done))
  const result = await begun.finish(new AbortController().signal)
  clearInterval(timer)
  expect(result).toBe(doAll(counting(2000)))
  expect(new Set(seen).size).toBeGreaterThan(1)
})

it('stops where the signal says so, and goes on from there', async () => {
  const stopping = new AbortController()
  let done = 0
  const begun = begin(long((count) => (done = count)))
  await expect(begun.finish(stopping.signal, () => stopping.abort())).rejects.toThrow('abort')
  const stoppedAt = done
  expect(stoppedAt).toBeLessThan(2000)
  await expect(begun.finish(new AbortController().signal)).resolves.toBe(2000)
  expect(done).toBe(2000)
})

it('rejects with what the work throws', async () => {
  const failing = function* (): Work<number> {
    yield* long()
    throw new Error('broken')
  }
  await expect(begin(failing()).finish(new AbortController().signal)).rejects.toThrow('broken')
})

it('joins what each item gives', () => {
  const twice = flatMapWork([1, 2, 3], function* (item, index): Work<readonly number[]> {
    yield
    return [item, index]
  })
  expect(doAll(twice)).toEqual([1, 0, 2, 1, 3, 2])
})
