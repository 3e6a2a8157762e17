import { life } from '../../catalogue/calls/life-of-call'
import type { Values } from '../../catalogue/calls/occasions'
import type { ElementNode } from '../../model/node'
import { valuesOf } from '../../running/occasions'
import { runOf } from '../../running/run-of'
import type { Way } from '../../running/run-of'
import { askFor } from '../asking/asking'
import { end } from '../call/ending'
import { valueIn } from '../asking/filled'
import { notify } from '../asking/requests'
import { nothingGiven } from '../call/state'
import type { Draft } from '../call/state'

/** Goes the way: makes its request, and goes on, asks for the document that takes over, or ends the call. */
export function follow(draft: Draft, element: ElementNode, way: Way, said: Values = {}): void {
  draft.open = null
  draft.question = null
  if (way.request !== null) {
    const go = way.then === 'takesOver' ? askFor : notify
    go(draft, way.request, element, way.evidence, { ...valuesOf(element, way.on), ...said })
  }
  draft.given = nothingGiven
  if (way.then === 'takesOver' && way.request === null)
    return end(draft, life.noUrl, { why: `<${element.name}> has no URL to go on with` })
  if (way.then === 'ends') hangUp(draft, element, way)
}

/** Goes the way on which this leads; what leads nowhere lets the next step run. */
export function followOn(draft: Draft, element: ElementNode, on: Way['on'], said: Values = {}): void {
  const way = runOf(element)?.ways.find((each) => each.on === on)
  if (way === undefined) Object.assign(draft, { open: null, question: null, given: nothingGiven })
  else follow(draft, element, way, said)
}

function hangUp(draft: Draft, element: ElementNode, way: Way): void {
  const attribute = runOf(element)?.reason
  draft.element = element
  if (attribute === undefined || attribute === null) {
    return end(draft, way.evidence, { why: `<${element.name}> goes on until the call ends`, cause: 'NORMAL_CLEARING' })
  }
  const written = valueIn(element, attribute, draft.world).toLowerCase()
  // The engine ends such a call normally; an older page of the docs says that it is rejected.
  const isFirst = written === '' && draft.phase === 'ringing'
  const reason = isFirst ? 'rejected' : written
  const cause = causes.get(reason) ?? 'NORMAL_CLEARING'
  end(draft, isFirst ? life.rejected : way.evidence, { why: `<${element.name}> ends the call`, cause })
}

/** What the phone of the caller reports, by the reason of a Hangup (open engine). */
const causes: ReadonlyMap<string, string> = new Map([
  ['rejected', 'CALL_REJECTED'],
  ['busy', 'USER_BUSY'],
])
