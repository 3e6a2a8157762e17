import { life } from '../../catalogue/calls/life-of-call'
import { valuesOf, callsAt } from '../../running/occasions'
import { runOf } from '../../running/run-of'
import type { Evidence } from '../../catalogue/run'
import type { ElementNode } from '../../model/node'
import { notify, notifyAt } from '../asking/requests'
import { nothingGiven, say } from './state'
import type { Delivery, Draft, Open } from './state'

/** How a call ends, for the transcript. */
export interface End {
  readonly why: string
  readonly code?: number
  readonly cause?: string
}

/** Ends the call: a step that still runs is broken off, and what is told of an ended call is told. */
export function end(draft: Draft, evidence: Evidence, { why, ...rest }: End): void {
  if (draft.phase === 'over') return
  const { element, open, question } = draft
  const nodeId = element?.id ?? null
  const since = question?.kind === 'step' ? question.from : draft.at
  draft.phase = 'over'
  // Plivo’s engine tells of the step that was broken off before it is done with the call; recordings are ready later.
  if (element !== null && open !== null) breakOff(draft, element, open, (draft.at - since) / 1000)
  say(draft, nodeId, evidence, { kind: 'state', is: 'over', why, ...rest })
  for (const recording of draft.recordings) finishRecording(draft, recording.element, recording.from)
  for (const stream of draft.streams) notifyAt(draft, stream, 'ends')
  if (draft.kind === 'voice') for (const sent of deliveriesOf(draft)) report(draft, sent.element, sent, 'delivered')
  if (draft.kind === 'voice' && draft.document !== null) {
    say(draft, null, life.toldAgain, {
      kind: 'state',
      is: 'may be told',
      why: 'Plivo may tell the answer URL that the call is over',
    })
  }
  Object.assign(draft, {
    element: null,
    open: null,
    question: null,
    frame: null,
    timers: [],
    recordings: [],
    streams: [],
    deliveries: null,
  })
}

/** Tells how long a recording in the background became. */
export function finishRecording(draft: Draft, element: ElementNode, from: number): void {
  draft.recordings = draft.recordings.filter((other) => other.element !== element)
  draft.given = { ...nothingGiven, seconds: (draft.at - from) / 1000 }
  notifyAt(draft, element, 'ready')
  draft.given = nothingGiven
}

/** Returns the messages of the run, in the order in which they were sent. */
export function deliveriesOf({ deliveries }: Draft): readonly Delivery[] {
  const list: Delivery[] = []
  for (let at = deliveries; at !== null; at = at.before) list.push(at.delivery)
  return list.reverse()
}

/** Tells what became of a message to one recipient. */
export function report(
  draft: Draft,
  element: ElementNode,
  { to, parts, id }: { readonly to: string; readonly parts: number; readonly id: string },
  on: 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed',
): void {
  for (const { request, values, evidence } of callsAt(element, on)) {
    const from = element.attributes.get(runOf(element)?.messages?.from ?? '') ?? ''
    const said = { ...values, To: to.replace(/^\+/, ''), From: from.replace(/^\+/, ''), Units: String(parts), MessageUUID: id }
    notify(draft, request, element, evidence, said)
  }
}

/** Sends what Plivo tells of a step that the end of the call broke off. */
function breakOff(draft: Draft, element: ElementNode, open: Open, seconds: number): void {
  const told = runOf(element)?.afterHangUp ?? []
  const isTalk = open.kind === 'talking'
  draft.given = { ...draft.given, seconds }
  if (isTalk) notifyAt(draft, element, 'talked')
  const ends = [...callsAt(element, 'ends'), ...callsAt(element, 'ready')]
  for (const { request, evidence } of told.toSorted((a, b) => order(a.request.expects) - order(b.request.expects))) {
    const said = ends.find((each) => each.request.attribute === request.attribute)?.values
    notify(draft, request, element, evidence, said ?? valuesOf(element, isTalk ? 'talked' : 'hangUp'))
  }
  draft.given = nothingGiven
}

/** Returns the place of a request among others: callbacks come before an action. */
const order = (expects: string): number => (expects === 'notification' ? 0 : 1)
