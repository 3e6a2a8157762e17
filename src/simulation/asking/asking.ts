import { answerSeconds } from '../../catalogue/limits'
import { errorCodes, life, mostRounds, replyFailures } from '../../catalogue/calls/life-of-call'
import type { ReplyRole } from '../../catalogue/calls/life-of-call'
import type { Values } from '../../catalogue/calls/occasions'
import { messageParameters } from '../../catalogue/parameters'
import { callParameters } from '../../catalogue/run'
import type { Evidence } from '../../catalogue/run'
import { hasPlaceholder } from '../../model/placeholders'
import type { Document, ElementNode } from '../../model/node'
import type { Address, Reply, ReplyFailure } from '../../model/scenario'
import type { Request } from '../../running/request'
import { wait } from '../call/clock'
import { end } from '../call/ending'
import { filled } from './filled'
import { parametersAt } from './parameters'
import { failureOf } from './read'
import { filledIn, sureOf } from './requests'
import { askReply, say } from '../call/state'
import type { Draft } from '../call/state'
import type { Asked } from '../types'

/** Asks the app for the first document. */
export function askFirst(draft: Draft): void {
  ask(draft, firstOf(draft, draft.world.start), null, life.asked)
}

function firstOf(draft: Draft, { url }: Address): Asked {
  const names = draft.kind === 'message' ? messageParameters : callParameters
  return {
    nodeId: null,
    element: null,
    attribute: null,
    url: filled(url, draft.world),
    method: 'POST',
    expects: 'xml',
    parameters: parametersAt(names, draft, null, {}),
  }
}

/** Asks for the document that takes over. */
export function askFor(draft: Draft, request: Request, element: ElementNode, evidence: Evidence, values: Values): void {
  const asked = filledIn(draft, request, element, values)
  ask(draft, asked, element, sureOf(draft, request, evidence))
}

/** Returns what the app replies to a request whose XML is only heard; null where nobody says. */
export function heardReply(draft: Draft, asked: Asked): Document | ReplyFailure | null {
  const reply = hasPlaceholder(asked.url) ? null : draft.world.answer(asked)
  return reply === null ? null : contentOf(draft, reply)
}

/** Takes a reply: its document takes over, or the call ends. False where the reply says nothing. */
export function take(draft: Draft, asked: Asked, reply: Reply): boolean {
  const content = contentOf(draft, reply)
  if (content === null) return false
  draft.question = null
  draft.open = null
  if (typeof content === 'string') fail(draft, asked, content)
  else takeOver(draft, asked, content)
  return true
}

function ask(draft: Draft, asked: Asked, element: ElementNode | null, evidence: Evidence): void {
  say(draft, asked.nodeId, evidence, { kind: 'asks', request: asked })
  const isKnown = !hasPlaceholder(asked.url) && take(draft, asked, draft.world.answer(asked))
  if (!isKnown) askReply(draft, asked, element)
}

function contentOf({ world, read }: Draft, reply: Reply): Document | ReplyFailure | null {
  if (reply.kind === 'text') return read(reply.text)
  if (reply.kind === 'fails') return Object.hasOwn(replyFailures, reply.how) ? reply.how : 'unreachable'
  const document = reply.kind === 'document' ? world.documents?.get(reply.id) : undefined
  return document === undefined ? null : (failureOf(document) ?? document)
}

function takeOver(draft: Draft, asked: Asked, document: Document): void {
  draft.rounds += 1
  if (draft.rounds > mostRounds) {
    return end(draft, life.round, { why: `${mostRounds} documents followed one another while the caller did nothing` })
  }
  draft.document = document
  draft.base = asked.url
  draft.element = null
  draft.path = []
  draft.frame = { parent: document.root, next: 0, up: null }
}

function fail(draft: Draft, asked: Asked, how: ReplyFailure): void {
  const { why, evidence } = replyFailures[how]
  if (how === 'timeout' && !wait(draft, answerSeconds)) return
  const fallback = fallbackOf(draft, asked)
  if (fallback !== null) {
    say(draft, null, evidence, { kind: 'state', is: 'failed', why: `Plivo asked ${asked.url}: ${why}` })
    return ask(draft, fallback, null, life.fallback)
  }
  end(draft, evidence, {
    why: `Plivo asked ${asked.url}: ${why}. The caller hears nothing more`,
    code: failureCode(asked, how),
  })
}

/** Returns what Plivo asks instead of the first address: only a call has such, and it is asked once. */
function fallbackOf(draft: Draft, { nodeId, url }: Asked): Asked | null {
  const { fallback } = draft.world
  if (fallback === undefined || nodeId !== null || draft.kind !== 'voice') return null
  const asked = firstOf(draft, fallback)
  return asked.url === url ? null : asked
}

/** Returns the code with which the call ends where the reply to a request fails so. */
export const failureCode = (asked: Asked, how: ReplyFailure): number => errorCodes[replyFailures[how].code][roleOf(asked)]

/** Returns which URL a reply comes from. */
function roleOf({ nodeId, attribute }: Asked): ReplyRole {
  if (nodeId === null) return 'answer'
  return attribute === null ? 'redirect' : 'action'
}
