import { ownText, hasInstruction } from '../../model/content'
import { hasPlaceholder } from '../../model/placeholders'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { smsPartsOf } from '../../messaging/text/parts'

/** A text message is sent in few parts. */
export const longMessage: ElementRule = {
  id: 'long-message',
  of: ({ category }) => category === 'message',
  judge(element) {
    if (hasInstruction(element)) return nothing
    const text = ownText(element).trim()
    // Whatever the characters, so short a text is never cut into more parts.
    if (text.length <= mostParts * unitsOf16Bits || hasPlaceholder(text)) return nothing
    const { parts } = smsPartsOf(text)
    if (parts <= mostParts) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected a text of at most ${mostParts} parts, found ${parts}`,
        consequence: 'Each part is paid for, for each recipient; networks may refuse or cut so long a message.',
        source: 'GSM 03.38; the limit of ten is a rule of thumb',
        inText: true,
      },
    ]
  },
}

const mostParts = 10

// A part of a longer message holds at least so many characters (3GPP TS 23.040).
const unitsOf16Bits = 67
