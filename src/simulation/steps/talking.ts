import { life } from '../../catalogue/calls/life-of-call'
import type { Happening } from '../../catalogue/run'
import type { ElementNode } from '../../model/node'
import type { Event } from '../../model/scenario'
import { leadingIn, outcomeOf } from '../../running/occasions'
import { runOf } from '../../running/run-of'
import type { ResolvedRun } from '../../running/run-of'
import { recordBeside } from './beside'
import { comes, keysOf, secondsOf, timeOf } from './deciding'
import type { Decision, React } from './deciding'
import { numberIn, valueIn } from '../asking/filled'
import { followOn } from './following'
import { notifyAt } from '../asking/requests'
import { hangUpOffer, keysIn, leadsIn, matches } from './staying'
import { askAbout, offerOf, say } from '../call/state'
import type { Draft } from '../call/state'
import { numberOf } from './targets'

/** Seconds that two people talk where nobody says it (assumed). */
const usualTalk = 30

/** Connects the caller to the one who answered. */
export function bridge(draft: Draft, element: ElementNode, run: ResolvedRun, target: number): void {
  draft.phase = 'answered'
  draft.given = { ...draft.given, target: numberOf(element, target, draft.world), seconds: 0 }
  say(draft, element.id, life.bridged, { kind: 'state', is: 'bridged', why: `The caller talks to ${draft.given.target}` })
  notifyAt(draft, element, 'bridged')
  for (const recorder of draft.armed) recordBeside(draft, recorder)
  draft.armed = []
  openTalk(draft, element, run, target, draft.at)
}

function openTalk(draft: Draft, element: ElementNode, run: ResolvedRun, target: number, since: number): void {
  const longest = run.takes.kind === 'until' ? numberIn(element, run.takes.longest, draft.world) : null
  askAbout(draft, element, {
    open: { kind: 'talking', target, since },
    ways: run.ways,
    offers: [
      ...run.ways.filter(({ on }) => on === 'talked').map(offerOf),
      ...leadsIn(element, run),
      ...keysIn(draft, element, run),
      hangUpOffer,
    ],
    from: since,
    listensFrom: since,
    until: longest === null ? null : since + Math.round(Math.min(longest, 86_400) * 1000),
  })
}

/** Lets the talk go on: the called person hangs up, keys are pressed, the longest time is over; returns whether that can happen there. */
export const reactTalking: React<'talking'> = (decision) => {
  const { draft, element, event } = decision
  const on = event.on === 'goOn' ? 'talked' : event.on
  if (on === 'digits') return press(decision)
  const leads = leadingIn(element).find((each) => each === on)
  if (on !== 'talked' && leads === undefined) return false
  endTalk(draft, element, event, timeOf(decision, lengthOf(decision, leads)), leads ?? 'talked')
  return true
}

/** Talks as long as the event says, and hangs up. */
export function talk(draft: Draft, element: ElementNode, event: Event): void {
  const { question, open } = draft
  if (question?.kind !== 'step' || open?.kind !== 'talking') return
  endTalk(draft, element, event, question.from + (secondsOf(event.seconds) ?? usualTalk) * 1000, 'talked')
}

function lengthOf({ question, event }: Decision<'talking'>, leads: Happening | undefined): number {
  const longest = leads === 'timeLimit' ? question.until : null
  return longest ?? question.from + (secondsOf(event.seconds) ?? usualTalk) * 1000
}

function endTalk(draft: Draft, element: ElementNode, event: Event, at: number, on: Happening): void {
  const { question } = draft
  if (question?.kind !== 'step') return
  const last = Math.max(draft.at, Math.min(at, question.until ?? Infinity))
  if (!comes({ draft, element, event }, last)) return
  draft.given = { ...draft.given, seconds: (draft.at - question.from) / 1000 }
  say(draft, element.id, life.does, { kind: 'state', is: 'parted', why: 'The two no longer talk' })
  notifyAt(draft, element, 'talked')
  followOn(draft, element, runOf(element)?.ways.some((way) => way.on === on) ? on : (outcomeOf(element, on) ?? 'talked'))
}

function press(decision: Decision<'talking'>): boolean {
  const { draft, element, run, open, event } = decision
  if (run.takes.kind !== 'until') return false
  const keys = keysOf(event) || '*'
  const at = Math.max(draft.at, timeOf(decision, draft.at))
  if (valueIn(element, run.takes.star, draft.world) === 'true' && keys.includes('*')) {
    endTalk(draft, element, event, at, 'talked')
    return true
  }
  if (!matches(valueIn(element, run.takes.match, draft.world), keys)) return false
  if (!comes(decision, at)) return true
  draft.given = { ...draft.given, digits: keys }
  notifyAt(draft, element, 'digits')
  draft.given = { ...draft.given, digits: '' }
  openTalk(draft, element, run, open.target, open.since)
  return true
}
