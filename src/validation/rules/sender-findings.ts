import { destinationsIn } from '../../messaging/senders/destinations'
import { senderOf } from '../../messaging/senders/sender'
import { senderRuleFor } from '../../messaging/senders/sender-rules'
import type { SenderRule } from '../../messaging/senders/sender-rules'
import { nothing } from '../engine/rule'
import type { Finding, WrittenAttribute } from '../engine/rule'
import { apiDocs } from '../engine/source-words'
import { withAttribute } from '../fixes/element-edit'
import { attributeOfKind } from '../values/attribute-of-kind'
import { quoted } from '../values/value-problem'

/** Returns what is documented of the sender of a message and the countries of its recipients, each rule once. */
export function senderFindings(
  { element, elementSpec, name, value, spec }: WrittenAttribute,
  isInfo: boolean,
): readonly Finding[] {
  if (spec.type.kind !== 'phone' || spec.type.role !== 'sender') return nothing
  const list = attributeOfKind(elementSpec, 'phoneList')
  const destinations = destinationsIn(element.attributes.get(list ?? '') ?? '')
  if (destinations.size === 0) return nothing
  const sender = senderOf(value)
  const found = new Map<SenderRule, string>()
  for (const [country, number] of destinations) {
    const rule = senderRuleFor(sender, value, country, isInfo)
    if (rule !== null && !found.has(rule)) found.set(rule, number)
  }
  return Array.from(found, ([{ level, wanted, consequence, source = apiDocs, meant }, number]): Finding => {
    const fixed = meant?.(value)
    return {
      level,
      message: `<${element.name}> ${name}: expected ${wanted}, found ${quoted(value)} for ${quoted(number)}`,
      title: `Use ${wanted}`,
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
