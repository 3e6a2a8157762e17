import { ownText } from '../../model/content'
import { destinationsIn } from '../../messaging/senders/destinations'
import { shortLinkIn } from '../../messaging/text/short-link'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { attributeOfKind } from '../values/attribute-of-kind'
import { quoted } from '../values/value-problem'

/** A message to the US holds no link of a public shortener. */
export const shortLink: ElementRule = {
  id: 'short-link',
  says: 'A message to the US has no link from a public shortener.',
  passes: '<Message src="14155550100" dst="14155550101">https://example.com/t/1</Message>',
  fails: '<Message src="14155550100" dst="14155550101">https://bit.ly/abc</Message>',
  of: ({ category }) => category === 'message',
  judge(element, spec) {
    const link = shortLinkIn(ownText(element))
    if (link === null) return nothing
    const list = attributeOfKind(spec, 'phoneList')
    if (!destinationsIn(element.attributes.get(list ?? '') ?? '').has('US')) return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected a full link of your own domain, found ${quoted(link.text)}`,
        title: `Use a full link of your own domain instead of ${quoted(link.text)}`,
        consequence: 'Networks in the US filter the links of public shorteners (code 30).',
        source: 'Plivo docs: best practices for the US',
        inText: true,
        span: { from: link.from, to: link.from + link.text.length },
      },
    ]
  },
}
