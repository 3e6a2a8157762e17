import { life } from '../../catalogue/calls/life-of-call'
import type { Stage, Values } from '../../catalogue/calls/occasions'
import type { Evidence } from '../../catalogue/run'
import { hasPlaceholder } from '../../model/placeholders'
import type { ElementNode } from '../../model/node'
import { callsAt } from '../../running/occasions'
import type { Request } from '../../running/request'
import { filled } from './filled'
import { parametersAt } from './parameters'
import { say } from '../call/state'
import type { Draft } from '../call/state'
import type { Asked } from '../types'
import { hasScheme, resolved } from './urls'

/** Notifies the app of something, whatever it replies. */
export function notify(draft: Draft, request: Request, element: ElementNode, evidence: Evidence, values: Values): void {
  const asked = filledIn(draft, request, element, values)
  say(draft, element.id, sureOf(draft, request, evidence), { kind: 'tells', request: asked })
}

/** Returns the request with its URL in full and what is sent in it. */
export function filledIn(draft: Draft, request: Request, element: ElementNode, values: Values): Asked {
  return {
    ...request,
    url: resolved(filled(request.url, draft.world), draft.base),
    parameters: parametersAt(request.parameters, draft, element, values),
  }
}

/** Returns the evidence for a request. A relative URL is taken as one of the document: that is assumed. */
export function sureOf({ world }: Draft, { url, expects }: Request, evidence: Evidence): Evidence {
  const whole = filled(url, world)
  return expects === 'stream' || hasScheme(whole) || hasPlaceholder(whole) ? evidence : life.relative
}

/** Tells what this moment of the element tells; what it plays is left out. */
export function notifyAt(draft: Draft, element: ElementNode, stage: Stage): void {
  for (const { request, values, evidence } of callsAt(element, stage)) {
    if (request.expects === 'notification') notify(draft, request, element, evidence, values)
  }
}
