/** Why no number with such a country code is so long, in words for the message; null where one may be. */
export interface OddLength {
  readonly wanted: string
  readonly found: string
  readonly why: string
}

/** Judges how many digits a number has, country code and all, where its country code leaves no doubt. */
export function oddLength(number: string): OddLength | null {
  const digits = number.replace('+', '')
  const found = `${digits.length} digits`
  if (digits.startsWith('1')) {
    if (digits.length === american) return null
    return {
      wanted: `${american} digits in a number that begins with 1`,
      found,
      why: 'The country code 1 has ten digits behind it',
    }
  }
  if (digits.length !== ten) return null
  const code = neverTen.exec(digits)?.[0]
  if (code === undefined) return null
  return {
    wanted: `another length in a number that begins with ${code}`,
    found,
    why: `No number of the country code ${code} is so long; its own country code may be missing`,
  }
}

const american = 11
const ten = 10

/** The country codes of which no number has ten digits, as libphonenumber knew them in November 2026: what people of the US or India write without their own reads as one of these. */
const neverTen =
  /^(?:7|3[034]|4[014]|420|5[2468]|9[0348]|21[12368]|22[1-9]|23[2-7]|24[02479]|25[0135-8]|26[012468]|29[089]|35[0167]|37[0134678]|38[02379]|50[0245689]|59[01346]|672|68[12679]|85[056]|96[2346]|97[0367]|99[2-68])/
