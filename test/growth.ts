import { expect } from 'vitest'

/**
 * So many times as much work takes at most so many times as long: quadratic work would take 64 times as long, and caches,
 * collector and compiler more than double the time of linear work now and then.
 */
const more = 8
const most = 22

/** A measured run takes so long at least, in milliseconds, so that the clock can tell it from nothing. */
const least = 0.5

/** The least of so many rounds counts where it has to: nothing but the work itself takes time in all of them. */
const rounds = { least: 2, most: 12 }

/**
 * Expects that work on what `make` makes of a size grows no faster than the size, whatever the machine is and does meanwhile: the
 * processor time for eight times as much is compared with that for the size, the least of some rounds each.
 */
export async function expectLinear<T>(
  make: (size: number) => T,
  size: number,
  work: (made: T) => unknown,
  name?: string,
): Promise<void> {
  const [small, large] = [make(size), make(more * size)]
  let times = 1
  while ((await timeOf(work, small, times)) < least) times *= 2
  let [few, many] = [Infinity, Infinity]
  for (let round = 0; round < rounds.most; round += 1) {
    few = Math.min(few, await timeOf(work, small, times))
    many = Math.min(many, await timeOf(work, large, times))
    if (round + 1 >= rounds.least && many <= most * few) return
  }
  expect(many / few, name).toBeLessThanOrEqual(most)
}

/** Returns the processor time of work done so many times, in milliseconds. */
async function timeOf<T>(work: (made: T) => unknown, made: T, times: number): Promise<number> {
  const began = process.cpuUsage()
  for (let run = 0; run < times; run += 1) await work(made)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
