import { parse } from '../../core-page'
import type { Event } from '../../model/scenario'
import type { Moment } from '../../simulation/call/moment'
import { createSimulation } from '../../simulation/simulation'
import type { World } from '../../simulation/types'

const { begin, happen } = createSimulation(parse)

interface Replayed {
  readonly events: readonly Event[]
  readonly moments: readonly Moment[]
}

/** What was replayed last in a world. */
const known = new WeakMap<World, Replayed>()

/**
 * Returns the moments of a call: the one before any decision, then one a decision, as far as the decisions fit. Those of the
 * decisions that were there before are the same moments.
 */
export function momentsOf(world: World, events: readonly Event[]): readonly Moment[] {
  const before = known.get(world)
  const moments = before === undefined ? [begin(world)] : before.moments.slice(0, sharedBy(before.events, events) + 1)
  for (const event of events.slice(moments.length - 1)) {
    const last = moments.at(-1)
    const next = last && happen(world, last, event)
    if (next === undefined || next === last) break
    moments.push(next)
  }
  known.set(world, { events, moments })
  return moments
}

/** Returns how many decisions at the beginning are the same. */
function sharedBy(one: readonly Event[], other: readonly Event[]): number {
  const at = one.findIndex((event, index) => event !== other[index])
  return at < 0 ? one.length : at
}
