import type { Event } from '../model/scenario'
import type { CallRun, Moment } from './call/moment'
import type { Offer } from './types'

/** How a call begins and goes on; the world is bound in it. */
export interface Course {
  readonly begin: () => Moment
  readonly happen: (moment: Moment, event: Event) => Moment
}

/** How many decisions are worked out for each run that is asked for. */
const decisionsARun = 50

interface Path {
  readonly run: CallRun
  readonly moment: Moment
  /** What was chosen on the way: nothing is chosen twice, so that a loop is gone through once. */
  readonly chosen: ReadonlySet<string>
}

/**
 * Returns the runs on which a call can go, at most so many: each way of each step, each loop once. A choice that no run made
 * yet comes first.
 */
export function explore({ begin, happen }: Course, most: number): readonly CallRun[] {
  const first = begin()
  const fresh: Path[] = [{ run: { events: [], moments: [first] }, moment: first, chosen: new Set() }]
  const others: Path[] = []
  const found: CallRun[] = []
  const known = new Set<string>()
  for (let left = most * decisionsARun; left > 0 && found.length < most; left -= 1) {
    const path = fresh.pop() ?? others.pop()
    if (path === undefined) break
    const next = choicesAt(path.moment).filter(({ key }) => !path.chosen.has(key))
    if (next.length === 0) found.push(path.run)
    // The last is taken first: what happens when nobody does anything.
    for (const { key, event } of next.toReversed()) {
      const moment = happen(path.moment, event)
      if (moment === path.moment) continue
      const run = { events: [...path.run.events, event], moments: [...path.run.moments, moment] }
      const queue = known.has(key) ? others : fresh
      queue.push({ run, moment, chosen: new Set([...path.chosen, key]) })
      known.add(key)
    }
  }
  return found
}

interface Choice {
  readonly key: string
  readonly event: Event
}

/** Returns what can be chosen at the moment. That the caller hangs up can happen anywhere, and is no way of its own. */
function choicesAt({ question, state }: Moment): readonly Choice[] {
  if (question?.kind !== 'step') return []
  const { open } = state
  const part = open?.kind === 'ringing' ? `${open.gone.size} ${open.confirming ?? ''}` : ''
  return question.offers
    .filter(({ on }) => on !== 'hangUp')
    .map((offer) => ({
      key: [question.nodeId, open?.kind, part, offer.on, offer.target].join(' '),
      // Nobody does anything: in none of the rounds of a step that has some.
      event: offer.on === 'nothing' ? { on: 'goOn' } : eventFor(offer),
    }))
}

/** Returns the event that takes an offer, with keys and words where it needs some. */
export const eventFor = ({ on, target, digits }: Offer): Event => ({
  on,
  ...(digits !== undefined && { digits }),
  ...(on === 'speech' && { speech: 'yes' }),
  ...(target !== undefined && { target }),
})
