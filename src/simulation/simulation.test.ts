import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/arbitrary-document'
import { plivoDocuments } from '../../test/arbitrary-response'
import { explore, happen, requestsOf, serialise, simulate, usualPace } from '../core'
import type { Document, ElementNode } from '../model/node'
import type { Event, Reply } from '../model/scenario'
import { runOf } from '../running/run-of'
import { deadEndOf } from '../validation/flow/unreachable'
import type { Moment } from './call/moment'
import { eventFor } from './explore'
import type { Asked, World } from './types'

const call = { direction: 'inbound', from: '+14155550100', to: '+14155550101' } as const
const start = 'https://example.com/answer'

/** Returns a world in which the first document is this one and each other reply is one of a few. */
function worldOf(document: Document, replies: readonly Reply[]): World {
  return {
    call,
    start: { url: start },
    documents: new Map([['first', document]]),
    answer: ({ url, nodeId }: Asked): Reply =>
      nodeId === null ? { kind: 'document', id: 'first' } : (replies[url.length % (replies.length || 1)] ?? { kind: 'ask' }),
    pace: usualPace,
  }
}

const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.constant<Reply>({ kind: 'ask' }),
  fc.constant<Reply>({ kind: 'document', id: 'first' }),
  fc.constant<Reply>({ kind: 'fails', how: 'timeout' }),
  fc
    .constantFrom('<Response><Speak>Hi</Speak></Response>', '<Response/>', '', '<html></html>', '<x/>', '<Response>')
    .map((text): Reply => ({ kind: 'text', text })),
)

const happenings = [
  ...['done', 'endless', 'nothing', 'digits', 'speech', 'recorded', 'silent', 'talked', 'busy', 'noAnswer', 'rejected', 'failed'],
  ...[
    'left',
    'full',
    'quiet',
    'beep',
    'dropped',
    'connected',
    'unreachable',
    'invalid',
    'answered',
    'confirmed',
    'unconfirmed',
    'timeLimit',
    'moderatorLeft',
  ],
  ...['delivered', 'undelivered', 'hangUp', 'goOn', 'goOn', 'reply', 'constructor'],
]

const event: fc.Arbitrary<Event> = fc.record(
  {
    on: fc.constantFrom(...happenings),
    digits: fc.constantFrom('1', '12#', '', '*', '9x'),
    speech: fc.string({ maxLength: 5 }),
    seconds: fc.constantFrom(0, 3, 1e9, -1, Number.NaN),
    target: fc.constantFrom(0, 1, 7, -1),
    after: fc.constantFrom(0, 0.5, 4, 1e9, Number.NaN),
    reply,
  },
  { requiredKeys: ['on'] },
)
const events = fc.array(event, { maxLength: 12 })
const worlds = fc.tuple(plivoDocuments(), fc.array(reply, { maxLength: 3 }))

/** Takes what happens when nobody does anything until the call is over. */
function toTheEnd(world: World, from: Moment): Moment {
  let moment = from
  for (let left = 300; moment.question !== null && left > 0; left -= 1) moment = happen(world, moment, { on: 'goOn' })
  return moment
}

describe('a call in virtual time', () => {
  it('never throws, never goes back, and comes to an end', () => {
    fc.assert(
      fc.property(worlds, events, ([document, replies], list) => {
        const world = worldOf(document, replies)
        const before = serialise(document)
        const moments = simulate(world, list)
        expect(moments).toHaveLength(list.length + 1)
        for (const [index, moment] of moments.entries()) {
          expect(moment.at).toBeGreaterThanOrEqual(moments[index - 1]?.at ?? 0)
          expect(Number.isFinite(moment.at)).toBe(true)
          expect(moment.question === null).toBe(moment.phase === 'over')
        }
        const end = toTheEnd(world, moments.at(-1)!)
        expect(end.phase).toBe('over')
        const times = end.log.toReversed().map(({ at }) => at)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(serialise(document)).toBe(before)
      }),
      runs(150, 5_000),
    )
  })

  it('gives the same moments for the same events, and for their beginning the beginning', () => {
    fc.assert(
      fc.property(worlds, events, fc.nat(12), ([document, replies], list, length) => {
        const world = worldOf(document, replies)
        const shown = (all: readonly Moment[]) =>
          all.map(({ at, phase, path, log, timers }) => ({ at, phase, path, log, timers }))
        const whole = shown(simulate(world, list))
        expect(shown(simulate(world, list))).toEqual(whole)
        expect(shown(simulate(world, list.slice(0, length)))).toEqual(whole.slice(0, Math.min(length, list.length) + 1))
      }),
      runs(60, 5_000),
    )
  })

  it('makes no request that the document does not make', () => {
    fc.assert(
      fc.property(worlds, events, ([document, replies], list) => {
        const world = worldOf(document, replies)
        const known = new Map<number, readonly string[]>()
        for (const { nodeId, attribute, method, parameters } of requestsOf(document)) {
          const key = `${attribute ?? ''} ${method} ${parameters.join()}`
          known.set(nodeId, [...(known.get(nodeId) ?? []), key])
        }
        const wrong: string[] = []
        for (const line of toTheEnd(world, simulate(world, list).at(-1)!).log) {
          if (!('request' in line) || line.nodeId === null) continue
          const { attribute, method, parameters } = line.request
          // Documents of texts are not the one whose requests are listed.
          const keys = known.get(line.nodeId)
          if (keys === undefined) continue
          const made = keys.filter((key) => key.startsWith(`${attribute ?? ''} ${method} `))
          const names = made[0]?.split(' ')[2]?.split(',') ?? []
          if (made.length !== 1) wrong.push(`${attribute} ${method}: made ${made.length} times`)
          wrong.push(...Object.keys(parameters).filter((name) => !names.includes(name)))
        }
        expect(wrong).toEqual([])
      }),
      runs(100, 5_000),
    )
  })

  it('offers nothing that changes nothing', () => {
    fc.assert(
      fc.property(worlds, events, ([document, replies], list) => {
        const world = worldOf(document, replies)
        const { question, ...moment } = simulate(world, list).at(-1)!
        if (question?.kind !== 'step') return
        for (const offer of question.offers) {
          const before = { question, ...moment } as Moment
          expect([offer.on, happen(world, before, eventFor(offer)) === before]).toEqual([offer.on, false])
        }
      }),
      runs(60, 5_000),
    )
  })

  it('explores each choice that a call offers, and ends each run', () => {
    fc.assert(
      fc.property(plivoDocuments(), (document) => {
        const world = worldOf(document, [{ kind: 'text', text: '<Response/>' }])
        for (const { events: taken, moments } of explore(world, 30)) {
          expect(moments).toHaveLength(taken.length + 1)
          expect(simulate(world, taken).at(-1)!.log).toEqual(moments.at(-1)!.log)
        }
      }),
      runs(30, 5_000),
    )
  })

  it('runs no step that never runs, and each other one in some run', () => {
    fc.assert(
      fc.property(plivoDocuments(), (document) => {
        const world = worldOf(document, [{ kind: 'text', text: '<Response/>' }])
        const found = explore(world, 60)
        const reached = new Set(found.flatMap(({ moments }) => moments.at(-1)!.log.map(({ nodeId }) => nodeId)))
        const from = deadEndOf(document.root, 'voice')?.from ?? document.root.children.length
        const steps = document.root.children.map((step, index) => ({ step, index })).filter(({ step }) => step.kind === 'element')
        expect(steps.filter(({ step, index }) => index >= from && reached.has(step.id))).toEqual([])
        // What does nothing has no line: a dial without phones, a message to nobody.
        const isQuiet = ({ step }: (typeof steps)[number]) => (runOf(step as ElementNode)?.takes.kind ?? 'none') === 'none'
        const missed = steps.find((each) => each.index < from && !reached.has(each.step.id) && !isQuiet(each))
        const isLong = found.some(({ moments }) =>
          moments.at(-1)!.log.some((line) => 'cause' in line && line.cause === 'ALLOTTED_TIMEOUT'),
        )
        if (missed === undefined || isLong) return
        // What stands before it may end each run sooner: a hangup after a delay, or an action that is asked at once.
        const before = steps.filter(({ index }) => index < missed.index).map(({ step }) => runOf(step as ElementNode))
        expect(before.some((run) => run?.isBeside === true || run?.children === 'steps')).toBe(true)
      }),
      runs(40, 5_000),
    )
  })
})
