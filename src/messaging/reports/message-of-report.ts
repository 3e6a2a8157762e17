import { hasPlaceholder } from '../../model/placeholders'
import type { Document, ElementNode, NodeId } from '../../model/node'
import { entriesOf } from '../recipients/entries'
import type { Report } from './report'

/** A Message that a report may be of; not sure where a placeholder stands for one of its numbers. */
export interface Match {
  readonly nodeId: NodeId
  readonly isSure: boolean
}

/** Returns the first Message of the document whose numbers are those of the report; null where none has them. */
export function messageOfReport(document: Document, { from, to }: Pick<Report, 'from' | 'to'>): Match | null {
  let maybe: Match | null = null
  for (const { id, attributes } of messagesIn(document)) {
    const ofSender = agrees(attributes.get('src') ?? '', from)
    const ofRecipient = agrees(attributes.get('dst') ?? '', to)
    if (ofSender === 'yes' && ofRecipient === 'yes') return { nodeId: id, isSure: true }
    if (ofSender !== 'no' && ofRecipient !== 'no') maybe ??= { nodeId: id, isSure: false }
  }
  return maybe
}

/** Returns the Message to look at where none has the numbers of a report: the selected one, else the only one; null where neither is. */
export function messageToOffer(document: Document, selected: NodeId | undefined): NodeId | null {
  const found: NodeId[] = []
  for (const { id, children } of messagesIn(document)) {
    if (id === selected || children.some((child) => child.id === selected)) return id
    found.push(id)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Yields the Message elements of a document, in document order. */
export function* messagesIn(document: Document): Generator<ElementNode, undefined> {
  const waiting: ElementNode[] = [document.root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === 'Message') yield element
    for (const child of element.children.toReversed()) if (child.kind === 'element') waiting.push(child)
  }
}

/** Returns whether the numbers of an attribute include that of the report, which may not say it. */
function agrees(written: string, reported: string): 'yes' | 'maybe' | 'no' {
  if (reported === '') return 'maybe'
  const numbers = entriesOf(written).map(compared)
  if (numbers.includes(compared(reported))) return 'yes'
  return hasPlaceholder(written) ? 'maybe' : 'no'
}

/** Returns a number as it is compared: reports have digits without a plus; a sender's name keeps its letters. */
const compared = (number: string): string => number.toLowerCase().replace(/[^a-z0-9]/g, '')
