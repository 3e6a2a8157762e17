import { expect, it } from 'vitest'
import type { TrashAges } from './trash-ages'
import { agedAt, daysLeft } from './trash-ages'

const oneDay = 24 * 60 * 60 * 1000
const deleted = Date.UTC(2026, 10, 28, 12)
const empty: TrashAges = { seen: deleted, ages: new Map() }

/**
 * Returns the days that are left of a document that was deleted on day 0, at the last of some visits; each is the day that
 * its clock says.
 */
function leftAfter(days: readonly number[]): number {
  const nows = days.map((day) => deleted + day * oneDay)
  const ages = nows.reduce((before, now) => agedAt(now, ['a'], before), empty)
  return daysLeft('a', deleted, nows.at(-1) ?? deleted, ages)
}

const until = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, day) => day)

it('keeps a document 30 days', () => {
  expect(leftAfter([0])).toBe(30)
  expect(leftAfter(until(29))).toBe(1)
  expect(leftAfter(until(30))).toBe(0)
})

it('keeps it when the clock is 40 days ahead at one visit', () => {
  expect(leftAfter([0, 1, 41])).toBe(28)
  expect(leftAfter([0, 1, 41, 2])).toBe(29)
  expect(leftAfter([0, 1, 41, 41, 42, 42.5])).toBe(27)
})

it('keeps it when the clock jumps ahead and back often', () => {
  expect(leftAfter(Array.from({ length: 80 }, (_, visit) => (visit % 2) * 40))).toBe(29)
})

it('counts several visits of one day as one day', () => {
  expect(leftAfter(Array.from({ length: 100 }, (_, visit) => visit / 100))).toBe(30)
})

it('begins anew with a document that was brought back meanwhile', () => {
  const old = until(30).reduce((before, day) => agedAt(deleted + day * oneDay, ['a'], before), empty)
  const without = agedAt(deleted + 31 * oneDay, [], old)
  expect(agedAt(deleted + 32 * oneDay, ['a'], without).ages.get('a')).toBe(0)
})
