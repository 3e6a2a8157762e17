import { parsePhoneNumberFromString as parseNumber } from 'libphonenumber-js/min'
import type { PhoneNumber } from 'libphonenumber-js/min'

/** What a number is in words, and the number that may be meant. */
export interface ReadNumber {
  readonly words: string
  /** In E.164, where the country code seems to be missing. */
  readonly meant: string | null
  /** True where nobody has such a number. */
  readonly isUnassigned?: true
}

/** What is known of the place where a number stands. */
export interface NumberPlace {
  /** Whether a message is sent from it, which a name can be as well as a number. */
  readonly isSender: boolean
  /** The other numbers of the document, that of the sender first; they tell its country. */
  readonly others: readonly string[]
}

export type NumberReader = (text: string, place: NumberPlace) => ReadNumber | null

const countries = new Intl.DisplayNames(['en'], { type: 'region' })

/** Returns what a number, a short code, a sender's name or a SIP address is; null where nothing can be said. */
export function readNumber(text: string, { isSender, others }: NumberPlace): ReadNumber | null {
  if (text === '') return null
  const sip = /^sips?:([^@]+)@(.+)$/i.exec(text)
  if (sip) return said(`SIP address: ${sip[1] ?? ''} at ${sip[2] ?? ''}`)
  if (isSender && /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(text))
    return said('Sender ID: nobody can reply, and some countries reject it')
  const digits = text.replace(/\D/g, '')
  if (/^[1-9]\d{2,5}$/.test(text)) return said('Short code: works only in its own country')
  if (/[A-Za-z]/.test(text) || digits.length < 7) return null
  const number = parseNumber(`+${digits.replace(/^00/, '')}`)
  const place = number?.isValid() ? nationalWords(number) : null
  const isForeign = /^\s*(?:\+|00)/.test(text)
  const home = isForeign ? null : homeOf(others)
  const code = home ?? (!isForeign && isAmerican(text) ? '1' : null)
  const national = code === null ? undefined : parseNumber(text, { defaultCallingCode: code })
  if (national?.isValid() && national.number !== `+${digits}`) {
    const read = place === null || home !== null ? '' : `Reads as ${place}. `
    return { words: `${read}Is the country code missing?`, meant: national.number }
  }
  if (place !== null) return said(place)
  const doubt = number?.isPossible() ? `${placeOf(number)}: not a number in use there` : 'Not a valid number'
  return { ...said(doubt), isUnassigned: true }
}

/** Returns whether it is ten digits without a plus, which people of the United States and Canada write. */
const isAmerican = (text: string): boolean => !text.startsWith('+') && /^[2-9]\d{9}$/.test(text.replace(/\D/g, ''))

/** Returns the calling code of the first of the numbers that may be one in E.164, those with a plus before the others; null where none may. */
function homeOf(numbers: readonly string[]): string | null {
  const isSure = (text: string): boolean => text.startsWith('+')
  const candidates = [...numbers.filter(isSure), ...numbers.filter((text) => !isSure(text) && !isAmerican(text))]
  const first = candidates.map((text) => parseNumber(`+${text.replace(/\D/g, '')}`)).find((number) => number?.isPossible())
  return first?.countryCallingCode ?? null
}

const said = (words: string): ReadNumber => ({ words, meant: null })

const nationalWords = (number: PhoneNumber): string => `${placeOf(number)} · ${number.formatNational()}`

function placeOf(number: PhoneNumber): string {
  return number.country === undefined ? `Country code ${number.countryCallingCode}` : countryOf(number)
}

const countryOf = ({ country }: PhoneNumber): string => (country === undefined ? '' : (countries.of(country) ?? country))
