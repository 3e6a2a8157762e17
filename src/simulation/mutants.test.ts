import { expect, it } from 'vitest'
import { callRows } from '../../test/call-rows'
import { offerRows, offersIn, turnIn, turnRows, unchoosable } from '../../test/element-laws'
import { tried, worldWith } from '../../test/tried-call'
import { catalogue, elementNames } from '../catalogue/index'
import type { Continuation, Happening, Outcome, Run } from '../catalogue/run'
import type { ElementSpec } from '../catalogue/spec'
import { parse } from '../core'
import { createSimulation } from './simulation'

interface Mutant {
  readonly name: string
  readonly what: string
  readonly runs: readonly Run[]
}

const otherThen: { readonly [K in Continuation]: Continuation } = {
  next: 'ends',
  byAction: 'next',
  takesOver: 'next',
  ends: 'next',
}

const otherOn = (on: Happening): Happening => (on === 'beep' ? 'full' : 'beep')

function mutantsOf(name: string, runs: readonly Run[]): readonly Mutant[] {
  return runs.flatMap((run, place) =>
    run.outcomes.flatMap((outcome, index) => {
      const turned = (what: string, part: Partial<Outcome>): Mutant => {
        const outcomes = run.outcomes.with(index, { ...outcome, ...part }) as unknown as Run['outcomes']
        return { name, what: `${name} ${place}: ${outcome.on} ${what}`, runs: runs.with(place, { ...run, outcomes }) }
      }
      return [
        turned(`then ${outcome.then} turned to ${otherThen[outcome.then]}`, { then: otherThen[outcome.then] }),
        turned(`turned to ${otherOn(outcome.on)}`, { on: otherOn(outcome.on) }),
      ]
    }),
  )
}

/** Returns whether a table of the tests sees that the runs of an element are others. */
function isFound({ name, runs }: Mutant): boolean {
  const spec: ElementSpec = catalogue[name as keyof typeof catalogue]
  const before = spec.runs
  Object.assign(spec, { runs })
  try {
    const { run, begin } = createSimulation(parse)
    const isOther = (steps: string): boolean => steps.includes(`<${name}`)
    return (
      unchoosable().length > 0 ||
      offerRows.some(([steps, offers]) => isOther(steps) && offersIn(steps, begin) !== offers) ||
      turnRows.some(([text, turn]) => isOther(text) && turnIn(text) !== turn) ||
      callRows.some(
        ([steps, events, transcript]) =>
          isOther(steps) && tried(worldWith(steps), events, run).join('\n') !== transcript.join('\n'),
      )
    )
  } finally {
    Object.assign(spec, { runs: before })
  }
}

it('finds each `then` and each `on` that is turned', () => {
  const mutants = elementNames.flatMap((name) => {
    const { runs = [] }: ElementSpec = catalogue[name]
    return mutantsOf(name, runs)
  })
  const alive = mutants.filter((mutant) => !isFound(mutant)).map(({ what }) => what)
  process.stdout.write(`${mutants.length} turned, ${mutants.length - alive.length} found\n`)
  expect(alive).toEqual([])
  expect(mutants.length).toBeGreaterThan(80)
})
