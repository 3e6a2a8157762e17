import { life } from '../../catalogue/calls/life-of-call'
import type { Happening, Until } from '../../catalogue/run'
import type { Document, ElementNode } from '../../model/node'
import { callsAt } from '../../running/occasions'
import type { ResolvedRun } from '../../running/run-of'
import { heardReply } from '../asking/asking'
import { comes, secondsOf, timeOf } from './deciding'
import type { Decision, React } from './deciding'
import { fetch } from '../asking/fetching'
import { numberIn, textIn, valueIn } from '../asking/filled'
import { followOn } from './following'
import { filledIn, notifyAt } from '../asking/requests'
import { hear, soundsIn } from './sounds'
import { hangUpOffer } from './staying'
import { askAbout, offerOf, say } from '../call/state'
import type { Draft } from '../call/state'
import { bridge, talk } from './talking'
import { numberOf, targetsIn } from './targets'
import type { Offer } from '../types'

/** Seconds after which a phone is answered where nobody says it (assumed). */
const usualAnswer = 5

/** How one of the phones ends its ringing without an answer. */
const unanswered: readonly Happening[] = ['busy', 'noAnswer', 'rejected', 'failed']

/** Fetches the sounds and rings all phones at once. */
export function dial(draft: Draft, element: ElementNode, run: ResolvedRun, takes: Until): void {
  const called = targetsIn(element)
  if (called.length === 0) return followOn(draft, element, 'done')
  for (const call of callsAt(element, 'begins')) {
    const document = fetch(draft, element, call.request, call)
    if (document === null || call.request.attribute === takes.confirm?.sound) continue
    // What is heard while the phones ring takes none of their time.
    for (const line of soundsIn(draft, document.root, draft.at).lines) say(draft, line.nodeId, line.evidence, line)
  }
  const numbers = called.map((target) => textIn(target, draft.world)).join(', ')
  const isSaid = numberIn(element, takes.ring, draft.world) !== null
  say(draft, element.id, isSaid ? life.does : life.ringsUnsaid, { kind: 'state', is: 'ringing', why: `Rings ${numbers}` })
  ring({ draft, element, run }, new Map(), null, draft.at)
}

/** Asks what the phones do that still ring, or the one that was answered and has to be confirmed. */
function ring(
  { draft, element, run }: Pick<Decision, 'draft' | 'element' | 'run'>,
  gone: ReadonlyMap<number, Happening>,
  confirming: number | null,
  from: number,
): void {
  const takes = run.takes.kind === 'until' ? run.takes : null
  const seconds =
    confirming === null
      ? (numberIn(element, takes?.ring, draft.world) ?? secondsOf(draft.world.pace.ring) ?? 30)
      : (numberIn(element, takes?.confirm?.within, draft.world) ?? 120)
  const offers = confirming === null ? ringingOffers(element, run, gone) : confirmOffers(element, run, gone, confirming)
  askAbout(draft, element, {
    open: { kind: 'ringing', gone, confirming },
    ways: run.ways,
    offers: [...offers, hangUpOffer],
    from,
    listensFrom: from,
    until: from + Math.round(seconds * 1000),
  })
}

function ringingOffers(element: ElementNode, run: ResolvedRun, gone: ReadonlyMap<number, Happening>): readonly Offer[] {
  const others = run.ways.filter(({ on }) => on !== 'talked' && !unanswered.includes(on)).map(offerOf)
  const perTarget = left(element, gone).flatMap((target) => [
    waits('answered', target),
    ...unanswered.flatMap((on) => losing(element, run, gone, target, on)),
  ])
  return [...perTarget, ...others]
}

const confirmOffers = (
  element: ElementNode,
  run: ResolvedRun,
  gone: ReadonlyMap<number, Happening>,
  target: number,
): readonly Offer[] => [
  waits('confirmed', target),
  ...losing(element, run, gone, target, 'noAnswer').map((offer) => ({
    ...offer,
    on: 'unconfirmed' as const,
    evidence: life.unconfirmed,
  })),
]

/** Returns what comes of it when this phone is not answered: the end of the dial only where it is the last. */
function losing(
  element: ElementNode,
  { ways }: ResolvedRun,
  gone: ReadonlyMap<number, Happening>,
  target: number,
  on: Happening,
): readonly Offer[] {
  const way = ways.find((each) => each.on === on)
  if (way === undefined) return []
  return [gone.size + 1 < targetsIn(element).length ? waits(on, target) : { ...offerOf(way), target }]
}

const waits = (on: Happening, target: number): Offer => ({ on, target, request: null, then: 'waits', evidence: life.does })

/** Lets a phone that rings, or one that must confirm, do something; returns whether that can happen there. */
export const reactRinging: React<'ringing'> = (decision) => {
  const { open, run, event } = decision
  if (run.takes.kind !== 'until') return false
  if (open.confirming !== null) return reactConfirming(decision, open.confirming)
  const on = event.on === 'goOn' ? run.ways[0]?.on : event.on
  if (on === 'answered' || on === 'talked') return answer(decision, run.takes)
  const lost = unanswered.find((each) => each === on)
  if (lost !== undefined) return giveUp(decision, lost)
  const other = run.ways.find((way) => way.on === on)
  if (other !== undefined && comes(decision, timeOf(decision, decision.draft.at), other.evidence))
    followOn(decision.draft, decision.element, other.on)
  return other !== undefined
}

function answer(decision: Decision<'ringing'>, takes: Until): boolean {
  const { draft, element, run, open, question, event } = decision
  const target = targetOf(decision)
  const latest = question.until ?? Infinity
  const at = Math.max(draft.at, timeOf(decision, Math.min(question.from + usualAnswer * 1000, latest)))
  if (target === null || at > latest) return false
  const isWhole = event.on === 'talked'
  if (!comes({ ...decision, event: isWhole ? { on: 'answered', target } : event }, at)) return true
  draft.given = { ...draft.given, target: numberOf(element, target, draft.world) }
  notifyAt(draft, element, 'answered')
  const sound = confirmSound(draft, element, takes)
  if (sound !== null && !hear(draft, soundsIn(draft, sound.root, draft.at, 'called'))) return true
  const isAsked = isConfirmed(draft, element, takes)
  if (isAsked && !isWhole) ring(decision, open.gone, target, draft.at)
  else bridge(draft, element, run, target)
  if (isWhole) talk(draft, element, { ...event, on: 'talked' })
  return true
}

/** Returns what the called person hears on answering; it was fetched before the phones rang. */
function confirmSound(draft: Draft, element: ElementNode, { confirm }: Until): Document | null {
  const call = callsAt(element, 'begins').find(({ request }) => request.attribute === confirm?.sound)
  const reply = call === undefined ? null : heardReply(draft, filledIn(draft, call.request, element, call.values))
  return typeof reply === 'string' ? null : reply
}

const isConfirmed = (draft: Draft, element: ElementNode, { confirm }: Until): boolean =>
  confirm !== undefined && [confirm.sound, confirm.key].every((attribute) => valueIn(element, attribute, draft.world) !== '')

function reactConfirming(decision: Decision<'ringing'>, target: number): boolean {
  const { draft, element, run, open, question, event } = decision
  const isPressed = event.on === 'confirmed'
  if (!isPressed && event.on !== 'unconfirmed' && event.on !== 'goOn') return false
  const at = timeOf(decision, isPressed ? question.from : (question.until ?? question.from))
  if (!comes(decision, Math.min(Math.max(draft.at, at), question.until ?? Infinity))) return true
  if (isPressed) bridge(draft, element, run, target)
  else lose(decision, new Map([...open.gone, [target, 'noAnswer']]), 'noAnswer')
  return true
}

function giveUp(decision: Decision<'ringing'>, on: Happening): boolean {
  const { draft, element, open, question, event } = decision
  const target = event.target === undefined ? null : targetOf(decision)
  if (event.target !== undefined && target === null) return false
  const latest = question.until ?? question.from
  const at = Math.max(draft.at, Math.min(latest, timeOf(decision, on === 'noAnswer' ? latest : draft.at)))
  if (!comes(decision, at)) return true
  const lost = target === null ? left(element, open.gone) : [target]
  lose(decision, new Map([...open.gone, ...lost.map((each) => [each, on] as const)]), on)
  return true
}

/** Takes the phones out that no longer ring. When none is left, the dial is over. */
function lose(decision: Decision<'ringing'>, gone: ReadonlyMap<number, Happening>, last: Happening): void {
  const { draft, element, question } = decision
  if (gone.size < targetsIn(element).length) return ring(decision, gone, null, question.from)
  if (new Set(gone.values()).size > 1)
    say(draft, element.id, life.mixed, { kind: 'state', is: 'declined', why: 'Nobody took the call' })
  followOn(draft, element, last)
}

const left = (element: ElementNode, gone: ReadonlyMap<number, Happening>): readonly number[] =>
  [...targetsIn(element).keys()].filter((target) => !gone.has(target))

/** Returns which phone it is about; null where there is none such, or where it rings no more. */
function targetOf({ element, open, event }: Decision<'ringing'>): number | null {
  const ringing = left(element, open.gone)
  return (event.target === undefined ? ringing[0] : ringing.find((each) => each === event.target)) ?? null
}
