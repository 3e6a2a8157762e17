import { expect, it } from 'vitest'
import type { Aged } from './retention'
import { expendable } from './retention'

const oneMinute = 60_000
const day = 24 * 60 * oneMinute
const thisMoment = 1000 * day

const every = (minutes: number, count: number, size = 100): readonly Aged[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    at: thisMoment - index * minutes * oneMinute,
    name: null,
    size,
  }))

function left(versions: readonly Aged[], now = thisMoment): readonly Aged[] {
  const gone = new Set(expendable(versions, now))
  return versions.filter(({ id }) => !gone.has(id))
}

it('keeps each version of the last hour', () => {
  expect(left(every(1, 60))).toHaveLength(60)
})

it('keeps the newest of each hour of the last day', () => {
  const kept = left(every(1, 24 * 60)).filter(({ at }) => thisMoment - at > 60 * oneMinute)
  expect(kept).toHaveLength(23)
  expect(kept.every(({ at }) => at % (60 * oneMinute) === 59 * oneMinute)).toBe(true)
})

it('keeps the newest of each day before that', () => {
  const kept = left(every(60, 24 * 10)).filter(({ at }) => thisMoment - at > day)
  expect(kept).toHaveLength(9)
})

it('keeps what has a name, whatever its age', () => {
  const named = every(1, 500).map((version) => ({ ...version, at: version.at - 40 * day, name: 'before the launch' }))
  expect(left(named)).toHaveLength(500)
})

it('comes to the same end when it is done each minute as when it is done once', () => {
  let kept: readonly Aged[] = []
  for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
    const now = thisMoment + minute * oneMinute
    kept = left([{ id: String(minute), at: now, name: null, size: 1 }, ...kept], now)
  }
  expect(kept.length).toBeLessThan(60 + 25 + 4)
  expect(kept.filter(({ at }) => at < thisMoment + day).length).toBeGreaterThan(0)
})

it('lets the oldest go when all together are too much', () => {
  const kept = left(every(1, 30, 1_000_000))
  expect(kept.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, index) => index))
})

it('counts what the clock put into the future as old as the one after it', () => {
  const versions = every(1, 30).map((version, index) => (index === 10 ? { ...version, at: thisMoment + 40 * day } : version))
  expect(left(versions)).toHaveLength(30)
  expect(left(versions, thisMoment + 3 * day)).toHaveLength(2)
})

it('lets a clock that was far behind for one version take none of the older ones', () => {
  const versions = every(1, 30).map((version, index) => (index === 10 ? { ...version, at: 0 } : version))
  expect(left(versions)).toHaveLength(30)
})
