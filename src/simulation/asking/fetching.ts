import { life } from '../../catalogue/calls/life-of-call'
import type { Values } from '../../catalogue/calls/occasions'
import type { Evidence } from '../../catalogue/run'
import type { Document, ElementNode } from '../../model/node'
import type { Request } from '../../running/request'
import { heardReply } from './asking'
import { filledIn, sureOf, notify } from './requests'
import { say } from '../call/state'
import type { Draft } from '../call/state'

/** Makes a request of a step that waits for no reply: tells, connects a stream, or fetches what is heard. Returns the document that is heard. */
export function fetch(
  draft: Draft,
  element: ElementNode,
  request: Request,
  { values, evidence }: { readonly values: Values; readonly evidence: Evidence } = { values: {}, evidence: life.asked },
): Document | null {
  if (request.expects === 'notification') {
    notify(draft, request, element, evidence, values)
    return null
  }
  const asked = filledIn(draft, request, element, values)
  const kind = request.expects === 'stream' ? 'streams' : 'plays'
  say(draft, element.id, sureOf(draft, request, evidence), { kind, request: asked })
  if (request.expects !== 'xml') return null
  const reply = heardReply(draft, asked)
  if (typeof reply !== 'string') return reply
  say(draft, element.id, life.notLoaded, { kind: 'state', is: 'not played', why: `${asked.url} gives no XML that can be heard` })
  return null
}
