import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ElementNode } from '../model/node'
import type { Request } from '../running/request'
import { requestsOf } from '../running/requests'
import { runOf, waysOf } from '../running/run-of'
import { mayRun } from '../validation/flow/may-run'
import { deadEndOf } from '../validation/flow/unreachable'
import { plivoDocuments } from '../../test/arbitrary-response'
import { narrate } from './narrate'

const runs = process.env.LONG ? 3000 : 600

const elementsIn = ({ children }: ElementNode): readonly ElementNode[] => children.filter((child) => child.kind === 'element')

/**
 * Yields the steps in the order of a call in which each step goes its first way, and of each whether a way of the call
 * reaches it.
 */
function* walk(parent: ElementNode, arrives: boolean): Generator<readonly [ElementNode, boolean], boolean> {
  let isReached = arrives
  for (const step of elementsIn(parent)) {
    const run = runOf(step)
    if (isReached && run?.children === 'prompts') yield* walkPrompts(step)
    yield [step, isReached]
    if (!isReached) continue
    const goesThrough = run?.children !== 'steps' || (yield* walk(step, true))
    const ways = waysOf(step)
    isReached = goesThrough && (ways.length === 0 || ways.some(({ then }) => then === 'next'))
  }
  return isReached
}

/** Yields the prompts of a step: they are heard before the step that listens, and stop at the first key. */
function* walkPrompts(step: ElementNode): Generator<readonly [ElementNode, boolean]> {
  for (const prompt of elementsIn(step)) yield [prompt, true]
}

it('tells the steps in the order of the call, and says of a step that it never runs exactly when no way reaches it', () => {
  fc.assert(
    fc.property(plivoDocuments(), (document) => {
      const steps = [...walk(document.root, true)]
      const sentences = narrate(document, 'voice', (parent) => deadEndOf(parent, 'voice'))
      const told = sentences.filter(({ nodeId }) => nodeId !== document.root.id)
      expect(told.map(({ nodeId }) => nodeId)).toEqual(steps.map(([{ id }]) => id))
      expect(told.map(({ text }) => !/^<\S+> never runs: /.test(text))).toEqual(steps.map(([, isReached]) => isReached))
    }),
    { numRuns: runs, seed: 18 },
  )
})

const placeOf = ({ nodeId, attribute, url, method, parameters }: Request) =>
  JSON.stringify([nodeId, attribute, url, method, parameters])

/** Returns what a step asks, tells, plays and streams, and what is told after a hangup. */
function requestsAt(step: ElementNode): readonly Request[] {
  const run = runOf(step)
  if (run === null) return []
  const asked = run.ways.flatMap(({ request }) => request ?? [])
  return [...asked, ...run.afterHangUp.map(({ request }) => request), ...run.plays, ...run.tells, ...run.streams]
}

it('promises of a document what its steps ask, tell, play and stream, and nothing else', () => {
  fc.assert(
    fc.property(plivoDocuments(), (document) => {
      const expected = new Set<string>()
      const visit = (element: ElementNode): void => {
        for (const request of requestsAt(element)) expected.add(placeOf(request))
        elementsIn(element).forEach(visit)
      }
      visit(document.root)
      expect(requestsOf(document).map(placeOf).sort()).toEqual([...expected].sort())
    }),
    { numRuns: runs, seed: 18 },
  )
})

it('lists before going live exactly the requests of steps that a way of the call reaches', () => {
  fc.assert(
    fc.property(plivoDocuments(), (document) => {
      const reached = [...walk(document.root, true)].flatMap(([step, isReached]) => (isReached ? requestsAt(step) : []))
      const listed = requestsOf(document, (parent, index) => mayRun(parent, index, 'voice'))
      expect(listed.map(placeOf).sort()).toEqual([...new Set(reached.map(placeOf))].sort())
    }),
    { numRuns: runs, seed: 18 },
  )
})
