import { recipients } from '../../messaging/limits'
import { hasPlaceholder } from '../../model/placeholders'
import type { AttributeRule } from '../engine/rule'
import { apiDocs } from '../engine/source-words'
import { grouped } from '../values/value-problem'
import { digitsOf, numbersIn, ofRecipients } from './recipients'

/** A message has no more recipients than Plivo takes at once. */
export const manyRecipients: AttributeRule = {
  id: 'many-recipients',
  says: 'A message has at most 1,000 recipients.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  of: ofRecipients,
  judge({ element, name, value }) {
    if (value.length <= recipients || hasPlaceholder(value)) return null
    const numbers = new Set(numbersIn(value).map(({ number }) => digitsOf(number) || number))
    if (numbers.size <= recipients) return null
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected at most ${grouped(recipients)} numbers, found ${grouped(numbers.size)}`,
      title: `Use at most ${grouped(recipients)} recipients; there are ${grouped(numbers.size)}`,
      consequence: 'Plivo’s API takes no more in one request. Use several <Message> elements, or some people may get nothing.',
      source: apiDocs,
      attribute: name,
    }
  },
}
