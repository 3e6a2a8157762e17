import { parsePhoneNumberFromString as parseNumber } from 'libphonenumber-js/min'
import { hasPlaceholder } from '../../model/placeholders'
import type { Work } from '../../model/work'

/** Recipients of one country. */
export interface CountryCount {
  /** "US", or "+800" where a calling code is no country's; '' for what is no number. */
  readonly country: string
  /** "United States". */
  readonly name: string
  readonly count: number
}

/** The countries of a list of numbers. */
export interface Tally {
  /** The country of each number, as in `counts`. */
  readonly of: readonly string[]
  /** The largest first, what is no number last. */
  readonly counts: readonly CountryCount[]
}

/** Counts the countries of a list of numbers, as work that can be interrupted. */
export function* tallying(numbers: readonly string[]): Work<Tally> {
  const counts = new Map<string, number>()
  const of: string[] = []
  for (const number of numbers) {
    const country = countryOf(number.trim())
    of.push(country)
    counts.set(country, (counts.get(country) ?? 0) + 1)
    yield
  }
  return { of, counts: [...counts].map(([country, count]) => ({ country, name: nameOf(country), count })).sort(largestFirst) }
}

/** Each number is read once: a list that grows by one costs one. */
const known = new Map<string, string>()
const mostKnown = 100_000

function countryOf(number: string): string {
  const before = known.get(number)
  if (before !== undefined) return before
  if (known.size > mostKnown) known.clear()
  const country = readCountry(number)
  known.set(number, country)
  return country
}

function readCountry(text: string): string {
  if (hasPlaceholder(text)) return ''
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  const number = digits.length < 7 ? undefined : parseNumber(`+${digits}`)
  if (!number?.isPossible()) return ''
  return number.country ?? (number.countryCallingCode === '1' ? 'US/CA' : `+${number.countryCallingCode}`)
}

const names = new Intl.DisplayNames(['en'], { type: 'region' })

function nameOf(country: string): string {
  if (country === '') return 'No number with a country code'
  if (country === 'US/CA') return 'United States and Canada'
  return country.startsWith('+') ? `Country code ${country.slice(1)}` : (names.of(country) ?? country)
}

function largestFirst(a: CountryCount, b: CountryCount): number {
  if ((a.country === '') !== (b.country === '')) return a.country === '' ? 1 : -1
  return b.count - a.count
}
