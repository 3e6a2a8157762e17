import { withAttribute } from '../fixes/element-edit'
import { hasPlaceholder } from '../../model/placeholders'
import { listFrom, separator } from '../../messaging/recipients/entries'
import type { Recipient } from '../../messaging/recipients/entries'
import type { AttributeRule } from '../engine/rule'
import { apiDocs } from '../engine/source-words'
import { quoted } from '../values/value-problem'
import { digitsOf, numbersIn, ofRecipients } from './recipients'

/** Each recipient stands in the list once. */
export const repeatedRecipient: AttributeRule = {
  id: 'repeated-recipient',
  says: 'Each recipient of a message is named once.',
  passes: '<Message src="14155550100" dst="14155550101&lt;14155550102">Hi</Message>',
  fails: '<Message src="14155550100" dst="14155550101&lt;14155550101">Hi</Message>',
  of: ofRecipients,
  judge({ element, name, value }) {
    if (!value.includes(separator) || hasPlaceholder(value)) return null
    const seen = new Set<string>()
    const kept: string[] = []
    let again: Recipient | undefined
    for (const each of numbersIn(value)) {
      const digits = digitsOf(each.number)
      if (digits !== '' && seen.has(digits)) again ??= each
      else kept.push(each.number)
      seen.add(digits)
    }
    if (again === undefined) return null
    const once = listFrom(kept)
    return {
      level: 'info',
      message: `<${element.name}> ${name}: expected each number once, found ${quoted(again.number)} again`,
      title: `${quoted(again.number)} is there twice`,
      consequence: 'Plivo’s API drops repeats. No page says so of XML: this person may get the message twice.',
      source: apiDocs,
      attribute: name,
      span: { from: again.from, to: again.to },
      fix: { label: 'Keep each number once', edit: (message) => withAttribute(message, name, once) },
    }
  },
}
