import { meantRecipients } from '../recipients/entries'
import { countryOf } from './country'
import type { Country } from './country'

/** Returns the countries that a list of recipients reaches, each with the first of its numbers without the signs between its digits; null stands for all countries without a rule. */
export function destinationsIn(list: string): ReadonlyMap<Country | null, string> {
  const found = new Map<Country | null, string>()
  const known = new Set<string>()
  for (const number of meantRecipients(list)) {
    // Four digits tell the country: of a thousand numbers few are looked at.
    const head = number.slice(0, 5)
    if (known.has(head)) continue
    if (!/^\+?[1-9(][\d\s().\-/]{6,}$/.test(number)) continue
    const country = countryOf(number)
    if (/^(?:\+\d{4}|\d{5})$/.test(head)) known.add(head)
    if (!found.has(country)) found.set(country, number.replace(/[^\d+]/g, ''))
  }
  return found
}
