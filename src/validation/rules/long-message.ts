import { hasInstruction, ownText } from '../../model/content'
import { hasPlaceholder } from '../../model/placeholders'
import { gsmCharacters, ucs2Units } from '../../messaging/limits'
import { forcingIn } from '../../messaging/text/parts'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { apiDocs } from '../engine/source-words'
import { grouped, lengthOf } from '../values/value-problem'

/** A text message is no longer than Plivo takes it. */
export const longMessage: ElementRule = {
  id: 'long-message',
  says: 'A text message has at most 1,600 characters, or 737 where one is not in GSM-7.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  of: ({ category }) => category === 'message',
  judge(element) {
    const text = ownText(element).trim()
    if (text.length <= ucs2Units || hasPlaceholder(text) || hasInstruction(element)) return nothing
    const isGsm = forcingIn(text) === null
    const most = isGsm ? gsmCharacters : ucs2Units
    const length = isGsm ? lengthOf(text) : text.length
    if (length <= most) return nothing
    return [
      {
        level: 'error',
        message: `<${element.name}>: expected at most ${grouped(most)} characters${isGsm ? '' : ' where one is not in GSM-7'}, found ${grouped(length)}`,
        title: `Shorten the text to ${grouped(most)} characters; it has ${grouped(length)}`,
        consequence: 'Plivo’s API refuses longer texts (code 110 or 10). Expect the same of XML: nobody gets the message.',
        isUnsaid: true,
        source: apiDocs,
        inText: true,
      },
    ]
  },
}
