import { life } from '../../catalogue/calls/life-of-call'
import type { Happening } from '../../catalogue/run'
import type { ElementNode } from '../../model/node'
import { callsAt, leadingIn, outcomeOf } from '../../running/occasions'
import type { ResolvedRun } from '../../running/run-of'
import { fetch } from '../asking/fetching'
import { comes, isOnKeypad, keysOf, secondsOf, timeOf } from './deciding'
import type { Decision, React } from './deciding'
import { numberIn, valueIn } from '../asking/filled'
import { followOn } from './following'
import { notifyAt } from '../asking/requests'
import { beep, hear } from './sounds'
import { askAbout, offerOf, say } from '../call/state'
import type { Draft } from '../call/state'
import type { Offer, StateName } from '../types'

/** Seconds that a recording, a stay in a room or a stream lasts where nobody says how long (assumed). */
const usual = { recorded: 5, stay: 30, quiet: 2 }

/** Begins a step that lasts until somebody ends it: a recording, a room, a pause that listens. */
export function stay(draft: Draft, element: ElementNode, run: ResolvedRun): void {
  const takes = run.takes.kind === 'until' ? run.takes : null
  if (takes !== null && valueIn(element, takes.beep, draft.world) === 'true' && !hear(draft, beep(element, draft.at))) return
  for (const request of run.streams) fetch(draft, element, request)
  const begins = callsAt(element, 'begins')
  const is = nameOf(run)
  const isAlone = is?.is === 'in a room' && !begins.some(({ request }) => request.expects === 'xml')
  if (is !== null) say(draft, element.id, isAlone ? life.alone : life.does, { kind: 'state', ...is })
  for (const call of begins) fetch(draft, element, call.request, call)
  openStay(draft, element, run)
}

function openStay(draft: Draft, element: ElementNode, run: ResolvedRun, from = draft.at): void {
  askAbout(draft, element, {
    open: { kind: 'staying' },
    ways: run.ways,
    offers: [...run.ways.map(offerOf), ...leadsIn(element, run), ...keysIn(draft, element, run), hangUpOffer],
    from,
    listensFrom: from,
    until: latestEnd(draft, element, run, from),
  })
}

/** Returns when the step is over at the latest, in milliseconds; null where nothing says so. */
export function latestEnd(draft: Draft, element: ElementNode, { takes }: ResolvedRun, from: number): number | null {
  const attribute = takes.kind === 'seconds' ? takes.attribute : takes.kind === 'until' ? takes.longest : undefined
  const length = numberIn(element, attribute, draft.world)
  return length === null ? null : from + Math.round(Math.min(length, 86_400) * 1000)
}

export const hangUpOffer: Offer = { on: 'hangUp', request: null, then: 'ends', evidence: life.hungUp }

/** Returns what leads to an outcome, such as the longest time. */
export function leadsIn(element: ElementNode, { ways }: ResolvedRun): readonly Offer[] {
  return leadingIn(element).flatMap((on) => {
    const way = ways.find((each) => each.on === outcomeOf(element, on))
    return way === undefined ? [] : [{ ...offerOf(way), on }]
  })
}

/** Returns the keys that end the step, or that are told. */
export function keysIn(draft: Draft, element: ElementNode, { takes, ways }: ResolvedRun): readonly Offer[] {
  if (takes.kind !== 'until') return []
  const finish = valueIn(element, takes.finish, draft.world)
  const [way] = ways
  const [key = ''] = isKey(finish) ? (finish === 'any' ? '1' : Array.from(finish).filter(isOnKeypad)) : []
  const ends = valueIn(element, takes.star, draft.world) === 'true' ? '*' : key
  const pattern = patternsIn(valueIn(element, takes.match, draft.world)).find((keys) => Array.from(keys).every(isOnKeypad)) ?? ''
  const told = callsAt(element, 'digits').filter(() => pattern !== '')
  return [
    ...(ends === '' || way === undefined ? [] : [{ ...offerOf(way), on: 'digits' as const, digits: ends }]),
    ...told.map(({ request, evidence }) => ({
      on: 'digits' as const,
      digits: pattern,
      request,
      then: 'waits' as const,
      evidence,
    })),
  ]
}

const isKey = (finish: string): boolean => finish !== '' && finish !== 'none'

/** Lets something end the step, or happen in it; returns whether that can happen there. */
export const reactStaying: React<'staying'> = (decision) => {
  const { element, run, event } = decision
  const on = event.on === 'goOn' ? run.ways[0]?.on : event.on
  if (on === 'digits') return pressIn(decision)
  const outcome = run.ways.find((way) => way.on === on)?.on ?? leadingIn(element).find((each) => each === on)
  return outcome !== undefined && leave(decision, outcome)
}

/** Returns whether the keys end the step, or are told; keys that do neither change nothing. */
function pressIn(decision: Decision<'staying'>): boolean {
  const { draft, element, run, event, question } = decision
  if (run.takes.kind !== 'until') return false
  const { star, finish, match } = run.takes
  const keys = keysOf(event) || '*'
  const finishing = valueIn(element, finish, draft.world)
  const ends = valueIn(element, star, draft.world) === 'true' && keys.includes('*')
  const finishes = isKey(finishing) && Array.from(keys).some((key) => finishing === 'any' || finishing.includes(key))
  if (ends || finishes) return leave(decision, run.ways[0]?.on ?? 'done', keys)
  if (!matches(valueIn(element, match, draft.world), keys)) return false
  if (!comes(decision, timeOf(decision, draft.at))) return true
  draft.given = { ...draft.given, digits: keys }
  notifyAt(draft, element, 'digits')
  openStay(draft, element, run, question.from)
  return true
}

/** Returns whether one of the patterns is what was pressed. */
export const matches = (patterns: string, keys: string): boolean => patternsIn(patterns).includes(keys)

const patternsIn = (patterns: string): readonly string[] =>
  patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '')

/** Ends the step by what happens, once it is time: tells what is told then, and goes on. */
export function leave(decision: Omit<Decision, 'open'>, on: Happening, keys = ''): boolean {
  const { draft, element, run, event, question } = decision
  const longest = question.until ?? Infinity
  const usually = question.from + Math.round(usualSeconds(decision, on) * 1000)
  const at = Math.max(draft.at, Math.min(longest, timeOf(decision, usually)))
  if (on === 'endless') return comes({ draft, element, event }, draft.at) && ended(decision)
  const way = run.ways.find((each) => each.on === (outcomeOf(element, on) ?? on))
  if (!comes({ draft, element, event }, at, way?.evidence.sure === 1 ? way.evidence : life.does)) return true
  draft.given = { ...draft.given, digits: keys, seconds: (at - question.from) / 1000 }
  draft.streams = draft.streams.filter((each) => each !== element)
  // An end that has something of its own to tell tells no other.
  const own = callsAt(element, on)
  for (const call of own.length > 0 ? own : callsAt(element, 'ends')) fetch(draft, element, call.request, call)
  const ready = callsAt(element, 'ready')
  const { given } = draft
  followOn(draft, element, outcomeOf(element, on) ?? on)
  if (ready.length === 0 || run.ways.length === 0) return true
  draft.given = given
  for (const call of ready) fetch(draft, element, call.request, call)
  draft.given = { ...given, digits: '', seconds: 0 }
  return true
}

function ended({ draft, element }: Pick<Decision, 'draft' | 'element'>): boolean {
  followOn(draft, element, 'endless')
  return true
}

function usualSeconds({ draft, element, run, event, question }: Omit<Decision, 'open'>, on: Happening): number {
  const said = secondsOf(event.seconds)
  if (said !== null) return said
  if (on === 'timeLimit' && question.until !== null) return (question.until - question.from) / 1000
  if (on === 'full' || on === 'unreachable') return 0
  if (run.takes.kind === 'seconds')
    return on === 'done' ? (numberIn(element, run.takes.attribute, draft.world) ?? 1) : usual.quiet
  const silence = run.takes.kind === 'until' ? numberIn(element, run.takes.silence, draft.world) : null
  if (silence === null) return usual.stay
  return on === 'silent' ? silence : usual.recorded
}

/** Returns what a step that lasts is called in the transcript. */
function nameOf({ takes, streams, ways }: ResolvedRun): { readonly is: StateName; readonly why: string } | null {
  if (streams.length > 0) return { is: 'streaming', why: 'The sound of the call is streamed' }
  if (takes.kind === 'seconds') return { is: 'waiting', why: 'The call waits and listens' }
  if (takes.kind !== 'until') return null
  if (takes.silence !== undefined) return { is: 'recording', why: 'The caller is recorded' }
  return ways.some(({ on }) => on === 'left') ? { is: 'in a room', why: 'The caller is in the room' } : null
}
