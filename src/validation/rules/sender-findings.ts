import { destinationsIn } from '../../messaging/senders/destinations'
import type { Country } from '../../messaging/senders/country'
import { senderOf } from '../../messaging/senders/sender'
import type { Sender } from '../../messaging/senders/sender'
import { senderRuleFor } from '../../messaging/senders/sender-rules'
import type { SenderRule } from '../../messaging/senders/sender-rules'
import type { AttributeSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import { nothing } from '../engine/rule'
import type { Finding, WrittenAttribute } from '../engine/rule'
import { apiDocs } from '../engine/source-words'
import { withAttribute } from '../fixes/element-edit'
import { attributeOfKind } from '../values/attribute-of-kind'
import { quoted } from '../values/value-problem'

/** Returns what is documented of the sender of a message and the countries of its recipients, each rule once. */
export function senderFindings(attribute: WrittenAttribute, isInfo: boolean): readonly Finding[] {
  const { element, name, value } = attribute
  const { sender, destinations } = partiesOf(attribute)
  if (destinations.size === 0) return nothing
  let found: Map<SenderRule, string> | null = null
  for (const [country, number] of destinations) {
    const rule = senderRuleFor(sender, value, country, isInfo)
    if (rule === null) continue
    found ??= new Map()
    if (!found.has(rule)) found.set(rule, number)
  }
  if (found === null) return nothing
  return Array.from(found, ([{ level, expected, consequence, source = apiDocs, meant }, number]): Finding => {
    const fixed = meant?.(value)
    return {
      level,
      message: `<${element.name}> ${name}: expected ${expected}, found ${quoted(value)} for ${quoted(number)}`,
      title: `Use ${expected}`,
      consequence,
      source,
      attribute: name,
      // What the API refuses XML most probably does not get through, but no page says so.
      ...(level === 'error' ? { isUnsaid: true } : {}),
      ...(fixed === undefined
        ? {}
        : { fix: { label: `Change to ${quoted(fixed)}`, edit: (message) => withAttribute(message, name, fixed) } }),
    }
  })
}

/** Returns whether an attribute holds the sender of a message. */
export const ofSender = ({ type }: AttributeSpec): boolean => type.kind === 'phone' && type.role === 'sender'

interface Parties {
  readonly sender: Sender
  /** The countries of the recipients, each with its first number. */
  readonly destinations: ReadonlyMap<Country | null, string>
}

const known = new WeakMap<ElementNode, Parties>()

/** Returns who sends to whom; two rules ask at the same element. */
function partiesOf({ element, elementSpec, value }: WrittenAttribute): Parties {
  const before = known.get(element)
  if (before !== undefined) return before
  const list = element.attributes.get(attributeOfKind(elementSpec, 'phoneList') ?? '') ?? ''
  const parties = { sender: senderOf(value), destinations: destinationsIn(list) }
  known.set(element, parties)
  return parties
}
