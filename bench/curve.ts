import { ms, row } from './measure'
import type { Row } from './measure'

/** The sizes of a cost curve, in elements. */
export const curve = [1_000, 4_000, 16_000] as const

/** What four times as many elements may cost at most. */
const most = 5

/** Returns how often a size is worked on for one time, so that each time is that of as many elements as the largest has. */
export const runsAt = (size: number): number => Math.max(...curve) / size

/**
 * Returns the row of a cost curve: the times of one run at the sizes of `curve`, each of which may be `most` times the one
 * before.
 */
export function curveRow(work: string, times: readonly number[]): Row {
  const steps = growthsOf(times)
    .map((growth) => growth.toFixed(1))
    .join(' and ')
  return row(work, `${times.map(ms).join(', ')}: ${steps} times`, `${most} times`, isMet(times))
}

/** Returns whether times grow no faster than they may. */
export const isMet = (times: readonly number[]): boolean => growthsOf(times).every((growth) => growth <= most)

const growthsOf = (times: readonly number[]): readonly number[] => times.slice(1).map((time, index) => time / (times[index] ?? 0))
