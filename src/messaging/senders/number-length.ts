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
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((head) => neverTen.has(head))
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
const neverTen: ReadonlySet<string> = new Set(
  (
    '211 212 213 216 218 221 222 223 224 225 226 227 228 229 232 233 234 235 236 237 240 242 244 247 249 250 251 253 255 256 257 258 260 ' +
    '261 262 264 266 268 290 298 299 30 33 34 350 351 356 357 370 371 373 374 376 377 378 380 382 383 387 389 40 41 420 44 500 502 504 ' +
    '505 506 508 509 52 54 56 58 590 591 593 594 596 672 681 682 686 687 689 7 850 855 856 90 93 94 962 963 964 966 970 973 976 977 98 ' +
    '992 993 994 995 996 998'
  ).split(' '),
)
