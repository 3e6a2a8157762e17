import { jsonIn, ours, valueAt, writeLocal } from './local'
import { isObject } from './records'

const agesName = 'trash'
const day = 24 * 60 * 60 * 1000

/** Deleted documents are kept so long, in days. */
const keptDays = 30

/** How long documents lie in the trash, as the visits of this browser saw it. */
export interface TrashAges {
  /** The clock at the last visit, in milliseconds since 1970. */
  readonly seen: number
  /** By document, the milliseconds that passed between visits while it lay there. */
  readonly ages: ReadonlyMap<string, number>
}

/**
 * Returns the ages at a visit, at which the documents `ids` lie in the trash. Between two visits the clock goes on by a day
 * at most, or back by one, so that a clock that was wrong makes nothing old.
 */
export function agedAt(now: number, ids: readonly string[], { seen, ages }: TrashAges): TrashAges {
  const passed = Math.max(-day, Math.min(now - seen, day))
  return {
    seen: now,
    ages: new Map(
      ids.map((id) => {
        const age = ages.get(id)
        return [id, age === undefined ? 0 : Math.max(0, age + passed)]
      }),
    ),
  }
}

/** Returns the days that a document is still kept: until both the clock and the visits say that it lay there long enough. */
export function daysLeft(id: string, deleted: number, now: number, { ages }: TrashAges): number {
  const age = Math.min(Math.max(0, now - deleted), ages.get(id) ?? 0)
  return Math.max(0, Math.ceil(keptDays - age / day))
}

/** Returns what the last visit left; nothing where that cannot be read. */
export function readTrashAges(now: number): TrashAges {
  const stored = jsonIn(valueAt(ours + agesName) ?? '')
  const { seen, ages } = isObject(stored) ? stored : {}
  return { seen: isTime(seen) ? seen : now, ages: new Map(Array.isArray(ages) ? ages.filter(isAge) : []) }
}

/** Stores the ages of the trash; where they cannot be stored nothing grows old. */
export const writeTrashAges = ({ seen, ages }: TrashAges): void =>
  void writeLocal(agesName, JSON.stringify({ seen, ages: [...ages] }))

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isAge = (value: unknown): value is readonly [id: string, age: number] =>
  Array.isArray(value) && typeof value[0] === 'string' && isTime(value[1]) && value[1] >= 0
