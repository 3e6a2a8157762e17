import { hasPlaceholder } from '../../model/placeholders'
import type { ElementNode } from '../../model/node'
import { withAttribute, withoutAttribute } from '../fixes/element-edit'
import type { AttributeRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import { quoted } from '../values/value-problem'

/** A SIP header has a name that Plivo does not keep for itself. */
export const reservedHeader: AttributeRule = {
  id: 'reserved-header',
  says: 'A SIP header has no name that Plivo reserves.',
  passes: '<Dial sipHeaders="Ticket=12"><Number>14155550100</Number></Dial>',
  fails: '<Dial sipHeaders="PlivoTicket=12"><Number>14155550100</Number></Dial>',
  of: ({ type }) => type.kind === 'keyValueList',
  judge({ element, name, value, spec }) {
    if (name !== 'sipHeaders' || hasPlaceholder(value)) return null
    let from = 0
    for (const part of value.split(',')) {
      const header = part.split('=')[0]?.trim() ?? ''
      if (reserved.test(header)) {
        return {
          level: 'warning',
          message: `<${element.name}> ${name}: expected a header name of your own, found ${quoted(header)}, which Plivo keeps for itself`,
          title: `Rename the header ${header}; Plivo reserves the name`,
          consequence: 'Plivo drops the header silently; the other side does not get it.',
          source: sourceWords(spec.sources),
          attribute: name,
          span: { from, to: from + part.length },
          fix: { label: `Remove ${header}`, edit: (wrong) => withoutHeader(wrong, name, header) },
        }
      }
      from += part.length + 1
    }
    return null
  },
}

const reserved = /^(?:PH-|Plivo|FS-|SipAuth|ZT-|Twilio|ClientRegion$)/i

function withoutHeader(element: ElementNode, name: string, header: string): ElementNode {
  const pairs = (element.attributes.get(name) ?? '').split(',').filter((pair) => pair.split('=')[0]?.trim() !== header)
  return pairs.length === 0 ? withoutAttribute(element, name) : withAttribute(element, name, pairs.join(',').trim())
}
