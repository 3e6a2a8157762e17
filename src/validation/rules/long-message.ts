import { ownText, hasInstruction } from '../content'
import { hasPlaceholder } from '../../model/placeholders'
import type { ElementRule } from '../rule'
import { nothing } from '../rule'
import { lengthOf } from '../value-problem'

/** A text message is sent in few parts. */
export const longMessage: ElementRule = {
  id: 'long-message',
  judge(element, spec) {
    if (spec.category !== 'message' || hasInstruction(element)) return nothing
    const text = ownText(element).trim()
    // Whatever the characters, so short a text is never cut into more parts.
    if (text.length <= mostParts * UNITS_OF_16_BITS || hasPlaceholder(text)) return nothing
    const parts = leastParts(text)
    if (parts <= mostParts) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected a text of at most ${mostParts} parts, found at least ${parts}`,
        consequence: 'Each part is paid for, for each recipient; networks may refuse or cut so long a message.',
        source: 'GSM 03.38; the limit of ten is a rule of thumb',
        inText: true,
      },
    ]
  },
}

const mostParts = 10

// Parts of a longer message hold 153 characters of 7 bits, or 67 units of 16 bits (3GPP TS 23.040).
const CHARACTERS_OF_7_BITS = 153
const UNITS_OF_16_BITS = 67

// The basic alphabet of GSM 03.38, then what is written with an escape and counts twice.
const basic = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z£¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ¤¡^{}\\[~\]|€]*$/u
const escaped = /[\^{}\\[~\]|€]/gu

/** Parts are never fewer; an escape or a pair that would be split can make one more. */
function leastParts(text: string): number {
  if (!basic.test(text)) return Math.ceil(text.length / UNITS_OF_16_BITS)
  return Math.ceil((lengthOf(text) + (text.match(escaped)?.length ?? 0)) / CHARACTERS_OF_7_BITS)
}
