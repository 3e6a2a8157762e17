import { expect, it } from 'vitest'
import type { Aged } from './retention'
import { expendable } from './retention'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = 1000 * DAY

const every = (minutes: number, count: number, size = 100): readonly Aged[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), at: NOW - index * minutes * MINUTE, name: null, size }))

function left(versions: readonly Aged[], now = NOW): readonly Aged[] {
  const gone = new Set(expendable(versions, now))
  return versions.filter(({ id }) => !gone.has(id))
}

it('keeps each version of the last hour', () => {
  expect(left(every(1, 60))).toHaveLength(60)
})

it('keeps the newest of each hour of the last day', () => {
  const kept = left(every(1, 24 * 60)).filter(({ at }) => NOW - at > 60 * MINUTE)
  expect(kept).toHaveLength(23)
  expect(kept.every(({ at }) => at % (60 * MINUTE) === 59 * MINUTE)).toBe(true)
})

it('keeps the newest of each day before that', () => {
  const kept = left(every(60, 24 * 10)).filter(({ at }) => NOW - at > DAY)
  expect(kept).toHaveLength(9)
})

it('keeps what has a name, whatever its age', () => {
  const named = every(1, 500).map((version) => ({ ...version, at: version.at - 40 * DAY, name: 'before the launch' }))
  expect(left(named)).toHaveLength(500)
})

it('comes to the same end when it is done each minute as when it is done once', () => {
  let kept: readonly Aged[] = []
  for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
    const now = NOW + minute * MINUTE
    kept = left([{ id: String(minute), at: now, name: null, size: 1 }, ...kept], now)
  }
  expect(kept.length).toBeLessThan(60 + 25 + 4)
  expect(kept.filter(({ at }) => at < NOW + DAY).length).toBeGreaterThan(0)
})

it('lets the oldest go when all together are too much', () => {
  const kept = left(every(1, 30, 1_000_000))
  expect(kept.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, index) => index))
})

it('counts what the clock put into the future as old as the one after it', () => {
  const versions = every(1, 30).map((version, index) => (index === 10 ? { ...version, at: NOW + 40 * DAY } : version))
  expect(left(versions)).toHaveLength(30)
  expect(left(versions, NOW + 3 * DAY)).toHaveLength(2)
})

it('lets a clock that was far behind for one version take none of the older ones', () => {
  const versions = every(1, 30).map((version, index) => (index === 10 ? { ...version, at: 0 } : version))
  expect(left(versions)).toHaveLength(30)
})
