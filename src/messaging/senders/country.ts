/** The countries of which a rule for text messages is documented. */
export type Country = 'US' | 'CA' | 'GB' | 'IN' | 'SG' | 'BR' | 'NZ' | 'CN'

/** Each of these countries as people call it in a short label. */
export const countryNames: { readonly [K in Country]: string } = {
  US: 'US',
  CA: 'Canadian',
  GB: 'UK',
  IN: 'Indian',
  SG: 'Singapore',
  BR: 'Brazilian',
  NZ: 'New Zealand',
  CN: 'Chinese',
}

/** Returns the country of a number with its country code, with or without the plus; null for another country and for what is no such number. */
export function countryOf(number: string): Country | null {
  const digits = digitsIn(number)
  if (!/^[1-9]\d{6,14}$/.test(digits)) return null
  if (digits.startsWith('1')) return northAmerican(digits)
  return callingCodes.get(digits.slice(0, 2)) ?? null
}

/** Returns the digits of a number that is written for the eye. */
export const digitsIn = (number: string): string => number.replace(/\D/g, '')

/** Returns whether it is ten digits as people of the United States and Canada write them, without the country code. */
export const lacksCountryCode = (number: string): boolean =>
  /^\s*[^+]/.test(number) && /^[2-9]\d{2}[2-9]\d{6}$/.test(digitsIn(number))

// No calling code begins with another one (ITU-T E.164), so that two digits tell these.
const callingCodes: ReadonlyMap<string, Country> = new Map([
  ['44', 'GB'],
  ['91', 'IN'],
  ['65', 'SG'],
  ['55', 'BR'],
  ['64', 'NZ'],
  ['86', 'CN'],
])

/** The area codes of Canada, as libphonenumber knew them in November 2026. */
const canadian = areaCodes(
  '204226236249250257263273289306343354365367368382403416418428431437438450468474506514519548579581584587600604613622633639647672683705709742753778780782807819825867873879902905942',
)

/** Those of the other countries and territories that share the country code 1. */
const neighbouring = areaCodes('242246264268284340345441473649658664670671684721758767784787809829849868869876939')

function northAmerican(digits: string): Country | null {
  const area = digits.slice(1, 4)
  if (digits.length !== 11 || neighbouring.has(area) || isTollFree(digits)) return null
  return canadian.has(area) ? 'CA' : 'US'
}

/** Returns whether it is a toll-free number of the United States and Canada, which belongs to neither alone. */
export const isTollFree = (number: string): boolean => /^1(?:800|833|844|855|866|877|888)\d{7}$/.test(digitsIn(number))

function areaCodes(joined: string): ReadonlySet<string> {
  return new Set(joined.match(/\d{3}/g))
}
