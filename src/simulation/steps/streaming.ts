import { life } from '../../catalogue/calls/life-of-call'
import type { ElementNode } from '../../model/node'
import { callsAt, leadingIn } from '../../running/occasions'
import type { ResolvedRun } from '../../running/run-of'
import { fetch } from '../asking/fetching'
import { notifyAt } from '../asking/requests'
import { askAbout, offerOf, say } from '../call/state'
import type { Draft } from '../call/state'
import type { Offer } from '../types'
import { comes, keysOf, timeOf } from './deciding'
import type { Decision, React } from './deciding'
import { hangUpOffer, latestEnd, leadsIn, leave } from './staying'

/** Returns whether the step is a connection, and not only makes one. */
export const mayNotConnect = ({ ways }: ResolvedRun): boolean => ways.some(({ on }) => on === 'unreachable')

/** Begins a stream for which the call waits: Plivo connects to the socket. */
export function stream(draft: Draft, element: ElementNode, run: ResolvedRun): void {
  for (const request of run.streams) fetch(draft, element, request)
  ask({ draft, element, run }, false, draft.at)
}

/** Sends the sound to the socket from now on, until the stream ends or the call does. */
export function connect(draft: Draft, element: ElementNode, run: ResolvedRun): void {
  draft.streams = [...draft.streams, element]
  const evidence = run.ways[0]?.evidence ?? life.does
  say(draft, element.id, evidence, { kind: 'state', is: 'streaming', why: 'The sound of the call goes to your server' })
  notifyAt(draft, element, 'connected')
}

/** Asks what becomes of the stream. How a connected one ends can be chosen before it connects: it connects then. */
function ask({ draft, element, run }: Pick<Decision, 'draft' | 'element' | 'run'>, isConnected: boolean, from: number): void {
  const before = run.ways.filter(({ on }) => on === 'unreachable')
  const after = run.ways.filter((way) => !before.includes(way))
  askAbout(draft, element, {
    open: { kind: 'streaming', isConnected },
    ways: after,
    offers: [
      ...(isConnected ? [] : [connects, ...before.map(offerOf)]),
      ...after.map(offerOf),
      ...leadsIn(element, run),
      ...(isConnected ? keysFor(element) : []),
      hangUpOffer,
    ],
    from,
    listensFrom: from,
    until: latestEnd(draft, element, run, from),
  })
}

const connects: Offer = { on: 'connected', request: null, then: 'waits', evidence: life.does }

/** Returns the offer of keys, which the socket gets. */
const keysFor = (element: ElementNode): readonly Offer[] =>
  callsAt(element, 'digits').map(({ evidence }) => ({ on: 'digits', digits: '1', request: null, then: 'waits', evidence }))

/** Lets a stream connect or not, end, break off, or carry a key; returns whether that can happen there. */
export const reactStreaming: React<'streaming'> = (decision) => {
  const { draft, element, run, open, event } = decision
  const on = event.on === 'goOn' ? 'done' : event.on
  if (on === 'unreachable') return !open.isConnected && leave(decision, on)
  if (on === 'connected') return !open.isConnected && begin(decision)
  const outcome = run.ways.find((way) => way.on === on)?.on ?? leadingIn(element).find((each) => each === on)
  const keys = on === 'digits' ? keysOf(event) : ''
  if (outcome === undefined && keys === '') return false
  if (!open.isConnected) connect(draft, element, run)
  return outcome === undefined ? press(decision, keys) : leave(decision, outcome)
}

function begin(decision: Decision<'streaming'>): boolean {
  const { draft, element, run } = decision
  if (!comes(decision, timeOf(decision, draft.at))) return true
  connect(draft, element, run)
  ask(decision, true, draft.at)
  return true
}

/** Gives the keys to the socket: a key ends nothing. */
function press(decision: Decision<'streaming'>, keys: string): boolean {
  const { draft, element, question } = decision
  if (!comes(decision, Math.max(draft.at, timeOf(decision, draft.at)))) return true
  for (const { evidence } of callsAt(element, 'digits'))
    say(draft, element.id, evidence, {
      kind: 'state',
      is: 'key sent',
      why: `Your server gets dtmf ${Array.from(keys).join(', ')}`,
    })
  ask(decision, true, question.from)
  return true
}
