import { life } from '../catalogue/calls/life-of-call'
import type { Event } from '../model/scenario'
import { advance } from './advance'
import { take } from './asking/asking'
import { waitUntil } from './call/clock'
import { decisionOf, secondsOf } from './steps/deciding'
import type { Decision, React } from './steps/deciding'
import { end } from './call/ending'
import { hearUntil, reactListening } from './steps/listening'
import { reactDelivering } from './steps/messages'
import { draftOf, momentOf } from './call/moment'
import type { Read } from './asking/read'
import { reactRinging } from './steps/ringing'
import { say } from './call/state'
import type { Draft, Open } from './call/state'
import { reactStaying } from './steps/staying'
import { reactStreaming } from './steps/streaming'
import { reactTalking } from './steps/talking'
import type { Moment } from './call/moment'
import type { World } from './types'

/** Returns the call after a decision. What cannot happen now changes nothing, and gives the same moment. */
export function happen(world: World, read: Read, moment: Moment, event: Event): Moment {
  const draft = draftOf(world, read, moment.state)
  // The app and the clock are not the caller: documents that follow one another meanwhile go round.
  if (event.on !== 'reply' && event.on !== 'goOn') draft.rounds = 0
  if (draft.question === null || !reacts(draft, event)) return moment
  advance(draft)
  return momentOf(draft)
}

function reacts(draft: Draft, event: Event): boolean {
  if (draft.question?.kind === 'reply') return reactReply(draft, event)
  const decision = decisionOf(draft, event)
  if (decision === null) return false
  return event.on === 'hangUp' ? hangUp(decision) : reactTo(decision)
}

/** Returns what the app replies; while nobody says it, it replies nothing within its time. */
function reactReply(draft: Draft, event: Event): boolean {
  const { question } = draft
  if (question?.kind !== 'reply') return false
  if (event.on === 'hangUp') {
    if (waitUntil(draft, draft.at + Math.round((secondsOf(event.after) ?? 0) * 1000))) leaveCall(draft, event)
    return true
  }
  const reply =
    event.on === 'goOn' ? ({ kind: 'fails', how: 'timeout' } as const) : event.on === 'reply' ? event.reply : undefined
  return reply !== undefined && take(draft, question.request, reply)
}

const reactions: { readonly [K in Open['kind']]: React<K> } = {
  listening: reactListening,
  ringing: reactRinging,
  talking: reactTalking,
  staying: reactStaying,
  streaming: reactStreaming,
  delivering: reactDelivering,
}

const reactTo = <K extends Open['kind']>(decision: Decision<K>): boolean => {
  const react = reactions[decision.open.kind] as React<K>
  return react(decision)
}

function hangUp(decision: Decision): boolean {
  const { draft, open, question, event } = decision
  if (open.kind === 'delivering') return false
  const after = secondsOf(event.after)
  const usual = open.kind === 'listening' ? question.listensFrom : draft.at
  const at = Math.max(draft.at, after === null ? usual : question.from + Math.round(after * 1000))
  const isThere = open.kind === 'listening' ? hearUntil({ ...decision, open }, at) : waitUntil(draft, at)
  if (isThere) leaveCall(draft, event)
  return true
}

function leaveCall(draft: Draft, event: Event): void {
  say(draft, draft.element?.id ?? null, life.does, { kind: 'does', what: event })
  end(draft, life.hungUp, { why: 'The caller hangs up', cause: 'NORMAL_CLEARING' })
}
