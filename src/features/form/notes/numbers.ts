import { parsePhoneNumberFromString as parseNumber } from 'libphonenumber-js/min'
import type { PhoneNumber } from 'libphonenumber-js/min'

/** What a number is in words, and the number that may be meant. */
export interface ReadNumber {
  readonly words: string
  /** In E.164, where the country code seems to be missing. */
  readonly meant: string | null
}

export type NumberReader = (text: string) => ReadNumber | null

const countries = new Intl.DisplayNames(['en'], { type: 'region' })

/** What a number, a short code, a sender's name or a SIP address is; null where nothing can be said. */
export function readNumber(text: string): ReadNumber | null {
  if (text === '') return null
  const sip = /^sips?:([^@]+)@(.+)$/i.exec(text)
  if (sip) return said(`SIP address: ${sip[1] ?? ''} at ${sip[2] ?? ''}`)
  if (/^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(text))
    return said("A sender's name: nobody can reply, and some countries refuse it")
  const digits = text.replace(/\D/g, '')
  if (/^[1-9]\d{2,5}$/.test(text)) return said('A short code, which works in its own country only')
  if (/[A-Za-z]/.test(text) || digits.length < 7) return null
  const number = parseNumber(`+${digits.replace(/^00/, '')}`)
  const place = number?.isValid() ? nationalWords(number) : null
  // Ten digits without a plus are what people of the United States and Canada write.
  const american = /^[2-9]\d{9}$/.test(text) ? parseNumber(text, 'US') : undefined
  if (american?.isValid()) {
    const read = place === null ? '' : `Read as a number of ${place}. `
    return { words: `${read}Without its country code?`, meant: american.number }
  }
  if (place !== null) return said(place)
  return said(number?.isPossible() ? `${placeOf(number)}: no such number is given out there` : 'No country has numbers like this')
}

const said = (words: string): ReadNumber => ({ words, meant: null })

const nationalWords = (number: PhoneNumber): string => `${placeOf(number)} · ${number.formatNational()}`

function placeOf(number: PhoneNumber): string {
  return number.country === undefined ? `Country code ${number.countryCallingCode}` : countryOf(number)
}

const countryOf = ({ country }: PhoneNumber): string => (country === undefined ? '' : (countries.of(country) ?? country))
