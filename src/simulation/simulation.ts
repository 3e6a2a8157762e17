import type { Event, Scenario } from '../model/scenario'
import type { Work } from '../model/work'
import { begin } from './begin'
import { explore } from './explore'
import { happen } from './happen'
import { answerTo, verdictOf } from './scenarios/scenario'
import type { Trial, Verdict } from './scenarios/scenario'
import { worldOf } from './scenarios/scenario-world'
import type { Tried } from './scenarios/scenario-world'
import { readerOf } from './asking/read'
import type { ParseXml } from './asking/read'
import type { CallRun, Moment } from './call/moment'
import type { World } from './types'

/** One call in virtual time: without a clock, without chance, so that the same decisions give the same moments. */
export interface Simulation {
  /** The call up to its first question. */
  readonly begin: (world: World) => Moment
  /** The call after one more decision; the same moment where that cannot happen now. */
  readonly happen: (world: World, moment: Moment, event: Event) => Moment
  /** The moments of a call: the one before any decision, then one a decision. */
  readonly run: (world: World, events: readonly Event[]) => readonly Moment[]
  /** The runs on which a call can go, at most so many: each way of each step, each loop once. */
  readonly explore: (world: World, most: number) => readonly CallRun[]
  /** Whether the call of a scenario is as it expects. */
  readonly verdictOf: (scenario: Scenario, world: World) => Verdict
  /** Tries a scenario on a document as it is now: work that can be interrupted after each decision. */
  readonly trying: (scenario: Scenario, tried: Tried) => Work<Trial>
  /** The decisions of a scenario with what its table replies among them, where a tester says each reply. */
  readonly decisionsIn: (scenario: Scenario, tried: Tried) => readonly Event[]
}

/** Returns a simulation that reads the XML of replies with `parse`. */
export function createSimulation(parse: ParseXml): Simulation {
  const read = readerOf(parse)
  const first = (world: World): Moment => begin(world, read)
  const next = (world: World, moment: Moment, event: Event): Moment => happen(world, read, moment, event)
  const run = (world: World, events: readonly Event[]): readonly Moment[] => {
    let moment = first(world)
    return [moment, ...events.map((event) => (moment = next(world, moment, event)))]
  }
  function* trying(scenario: Scenario, tried: Tried): Work<Trial> {
    const world = worldOf(scenario, tried)
    const { events } = scenario
    let moment = first(world)
    const moments = [moment]
    let unfit: Trial['unfit'] = null
    for (const event of events) {
      yield
      const after = next(world, moment, event)
      if (after === moment) unfit ??= event
      moment = after
      moments.push(moment)
    }
    return { verdict: verdictOf(scenario, moment.log), run: { world, events, moments }, unfit }
  }
  const decisionsIn = (scenario: Scenario, tried: Tried): readonly Event[] => {
    const { answers } = scenario
    const world = worldOf({ ...scenario, answers: answers.filter(({ url }) => url === scenario.start) }, tried)
    const left = scenario.events.toReversed()
    const taken: Event[] = []
    for (let moment = first(world); moment.question !== null;) {
      const { question } = moment
      const reply = question.kind === 'reply' ? answerTo(answers, question.request)?.reply : undefined
      const event: Event | undefined = reply === undefined ? left.pop() : { on: 'reply', reply }
      const after = event === undefined ? moment : next(world, moment, event)
      if (event === undefined || after === moment) break
      taken.push(event)
      moment = after
    }
    return taken
  }
  return {
    trying,
    decisionsIn,
    begin: first,
    happen: next,
    run,
    explore: (world, most) => explore({ begin: () => first(world), happen: (moment, event) => next(world, moment, event) }, most),
    verdictOf: (scenario, world) =>
      verdictOf(scenario, run({ ...world, call: scenario.call }, scenario.events).at(-1)?.log ?? []),
  }
}
