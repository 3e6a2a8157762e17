import type { AttributeRule } from '../engine/rule'
import { quoted } from '../values/value-problem'
import { digitsOf, numbersIn, ofRecipients } from './recipients'

/** A message does not go to its own sender. */
export const messageToItself: AttributeRule = {
  id: 'message-to-itself',
  says: 'A message does not go to its own sender.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  fails: '<Message src="14155550100" dst="14155550100">Hi</Message>',
  of: ofRecipients,
  judge({ element, name, value }) {
    const own = digitsOf(element.attributes.get('src')?.trim() ?? '')
    const same = own === '' ? undefined : numbersIn(value).find(({ number }) => digitsOf(number) === own)
    if (same === undefined) return null
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected other numbers than that of src, found ${quoted(same.number)} in both`,
      title: `${quoted(same.number)} is both sender and recipient`,
      consequence: 'Plivo’s SDKs refuse it for the API. Expect the same of XML: nobody gets this message.',
      source: 'SDKs: python, ruby (API); not documented for XML',
      attribute: name,
      span: { from: same.from, to: same.to },
    }
  },
}
