import type { ElementNode } from '../../../model/node'
import { ownText } from '../../../model/content'
import type { Moment } from '../../../simulation/call/moment'
import { callsAt } from '../../../running/occasions'
import type { Call } from '../../../running/occasions'
import { runOf } from '../../../running/run-of'
import { numberIn, textIn } from '../../../simulation/asking/filled'
import type { Offer, World } from '../../../simulation/types'

/** What comes of it when an offer is taken, before it is: the request, and how it goes on. */
export interface Consequence {
  readonly text: string
  /** What is asked or told. */
  readonly request: string | null
}

/** Returns what comes of an offer at a moment. */
export function consequenceOf(offer: Offer, moment: Moment, world: World): Consequence {
  const { request, then } = offer
  const named = request === null ? null : `${request.method} ${request.url}`
  if (then === 'takesOver') {
    return request === null
      ? { text: 'the call ends: there is no URL to go on with', request: null }
      : { text: 'asks your app; its XML takes over', request: named }
  }
  if (offer.on === 'nothing' && hasAnotherRound(moment, world)) return { text: 'the prompts are heard again', request: null }
  const tells =
    request === null
      ? triesText(offer, moment)
      : request.expects === 'audio'
        ? 'plays a sound, then '
        : 'notifies your app, then '
  if (then === 'ends') return { text: `${tells}the call ends`, request: named }
  if (then === 'waits') return { text: `${tells}${waiting(offer, moment)}`, request: named }
  return { text: tells + nextOf(moment, world), request: named }
}

/** Says that Plivo connects again before it gives a stream up; nothing where there is no stream. */
function triesText({ on }: Offer, { state: { element } }: Moment): string {
  const isStream = ({ request }: Call): boolean => request.expects === 'stream'
  const isTried = on !== 'digits' && element !== null && on !== 'hangUp' && callsAt(element, on).some(isStream)
  return isTried ? 'Plivo tries twice more, then ' : ''
}

/** Returns how a step goes on that is not over. */
function waiting({ on }: Offer, { state }: Moment): string {
  if (state.open?.kind === 'delivering') return 'the next report'
  if (state.open?.kind === 'streaming') return on === 'connected' ? 'the stream starts' : 'your server gets it as dtmf'
  if (on === 'answered') return 'they are connected'
  if (on === 'confirmed') return 'they are connected'
  if (on === 'invalid') return 'it listens once more'
  return state.open?.kind === 'ringing' ? 'the others still ring' : 'it goes on'
}

/** Returns whether a step that hears nothing asks once more. */
function hasAnotherRound({ state: { element, open } }: Moment, world: World): boolean {
  const takes = element === null ? undefined : runOf(element)?.takes
  if (open?.kind !== 'listening' || element === null || takes?.kind !== 'listening') return false
  return takes.rounds !== undefined && open.round < (numberIn(element, takes.rounds, world) ?? 1)
}

/** Returns the step that runs next, in words. */
function nextOf({ state }: Moment, world: World): string {
  for (let frame = state.frame; frame !== null; frame = frame.up) {
    for (let at = frame.next; at < frame.parent.children.length; at += 1) {
      const child = frame.parent.children[at]
      if (child?.kind === 'element') return `the next step: ${stepText(child, world)}`
    }
  }
  return 'the call ends: nothing is left to run'
}

/** More of a text than this is not shown. */
const most = 40

function stepText(element: ElementNode, world: World): string {
  const text = ownText(element).trim() === '' ? '' : textIn(element, world)
  const short = text.length > most ? `${text.slice(0, most).trimEnd()}…` : text
  return short === '' ? element.name : `${element.name} “${short}”`
}
