import { life } from '../../catalogue/calls/life-of-call'
import type { ElementNode } from '../../model/node'
import { callsAt } from '../../running/occasions'
import type { ResolvedRun } from '../../running/run-of'
import { recipientsIn } from '../../messaging/recipients/entries'
import { smsPartsOf } from '../../messaging/text/parts'
import { ownText } from '../../model/content'
import { deliveriesOf, end, report } from '../call/ending'
import { filled, valueIn } from '../asking/filled'
import { followOn } from './following'
import { askAbout, newUuid, say } from '../call/state'
import type { Delivery, Draft } from '../call/state'
import type { Offer } from '../types'
import type { React } from './deciding'
import { comes, timeOf } from './deciding'

const ends = ['delivered', 'undelivered', 'failed'] as const

/** Sends a message to each of its recipients and goes on at once; its reports come meanwhile. */
export function send(draft: Draft, element: ElementNode, run: ResolvedRun): void {
  const { world } = draft
  const from = valueIn(element, run.messages?.from, world)
  const text = filled(ownText(element), world).trim()
  const { parts } = smsPartsOf(text)
  const sent: Delivery[] = []
  for (const { number: to } of recipientsIn(valueIn(element, run.messages?.to, world))) {
    say(draft, element.id, life.does, { kind: 'sends', to, from, text, parts })
    sent.push({ element, to, parts, id: newUuid(draft) })
  }
  for (const delivery of sent) {
    report(draft, element, delivery, 'queued')
    report(draft, element, delivery, 'sent')
  }
  for (const delivery of sent) draft.deliveries = { delivery, before: draft.deliveries }
  followOn(draft, element, 'done')
}

/** Ends a reply to a message, once it is known what became of each message whose delivery is reported. */
export function endMessages(draft: Draft): void {
  const waiting = deliveriesOf(draft).map((delivery, target) => ({ ...delivery, target }))
  askDelivery(
    draft,
    waiting.filter(({ element }) => ends.some((on) => callsAt(element, on).length > 0)),
  )
}

function askDelivery(draft: Draft, waiting: readonly (Delivery & { readonly target: number })[]): void {
  const [first] = waiting
  if (first === undefined) return end(draft, life.stepsRunOut, { why: 'Nothing is left to run' })
  // The reports of one message after the other: all at once would be a list without an end.
  const offers = waiting
    .filter(({ element }) => element === first.element)
    .flatMap(({ element, target }) => ends.flatMap((on) => offersFor(element, target, on)))
  askAbout(draft, first.element, {
    ...{ open: { kind: 'delivering', waiting }, ways: [], offers },
    ...{ from: draft.at, listensFrom: draft.at, until: null },
  })
}

const offersFor = (element: ElementNode, target: number, on: (typeof ends)[number]): readonly Offer[] =>
  callsAt(element, on).map(({ request, evidence }) => ({ on, target, request, then: 'waits', evidence }))

/** Lets a message be delivered or fail; returns whether that can happen there. */
export const reactDelivering: React<'delivering'> = (decision) => {
  const { draft, open, event } = decision
  const on = ends.find((each) => each === (event.on === 'goOn' ? 'delivered' : event.on))
  const delivery = event.target === undefined ? open.waiting[0] : open.waiting.find(({ target }) => target === event.target)
  if (on === undefined || delivery === undefined) return false
  if (!comes({ draft, element: delivery.element, event }, Math.max(draft.at, timeOf(decision, draft.at)))) return true
  report(draft, delivery.element, delivery, on)
  askDelivery(
    draft,
    open.waiting.filter((other) => other !== delivery),
  )
  return true
}
