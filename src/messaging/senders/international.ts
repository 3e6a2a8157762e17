import { parsePhoneNumberFromString as parseNumber } from 'libphonenumber-js/min'
import { digitsIn, lacksCountryCode } from './country'
import { senderOf } from './sender'

/** Returns a sender as phones show it: a number with its country code in groups, such as +1 415 555 0100; all else as it is written. */
export function internationalOf(src: string): string {
  const { kind } = senderOf(src)
  if ((kind !== 'longCode' && kind !== 'tollFree') || lacksCountryCode(src)) return src
  const number = parseNumber(`+${digitsIn(src)}`)
  return number?.isPossible() ? number.formatInternational() : src
}
