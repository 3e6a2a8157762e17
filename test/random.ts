/** Returns how often a random test is done: the first number in `LONG=1`, the second one otherwise. */
export const times = (long: number, short: number): number => (process.env['LONG'] === '1' ? long : short)

/** Returns every third of some things, and all of them in `LONG=1`. */
export const sampled = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => index % times(1, 3) === 0)

/** Returns numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
