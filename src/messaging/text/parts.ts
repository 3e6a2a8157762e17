import { septetsOf } from './gsm'

/** What a text is as an SMS. */
export interface SmsParts {
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** Septets in GSM-7, UTF-16 units in UCS-2, without the headers that join parts. */
  readonly units: number
  /** How many parts are sent and billed for one recipient; 0 for an empty text. */
  readonly parts: number
  /** How many units each of these parts can hold. */
  readonly perPart: number
  /** How many more units the last part can hold. */
  readonly left: number
  /** The units in each part; empty for an empty text. */
  readonly used: readonly number[]
}

/** Units of a text sent alone, and of each part of a longer one, whose header takes six octets of 140. Source: GSM 03.40. */
const room = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const

/** Counts a text as SMS parts. An escaped character of GSM-7 and a surrogate pair of UCS-2 never stand in two parts. */
export function smsPartsOf(text: string): SmsParts {
  const encoding = forcingIn(text) === null ? 'GSM-7' : 'UCS-2'
  const sizes = Array.from(text, (character) => (encoding === 'GSM-7' ? (septetsOf(character) ?? 1) : character.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { alone, joined } = room[encoding]
  if (units <= alone) {
    return { encoding, units, parts: text === '' ? 0 : 1, perPart: alone, left: alone - units, used: text === '' ? [] : [units] }
  }
  const used: number[] = []
  let inPart = 0
  for (const size of sizes) {
    if (inPart + size > joined) {
      used.push(inPart)
      inPart = 0
    }
    inPart += size
  }
  used.push(inPart)
  return { encoding, units, parts: used.length, perPart: joined, left: joined - inPart, used }
}

/** Returns whether most letters of a text are of scripts that GSM-7 does not have, so that no single character is to blame. */
export function isOfOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const foreign = letters.filter((letter) => septetsOf(letter) === null && !/\p{Script=Latin}/u.test(letter))
  return foreign.length * 2 > letters.length
}

/** A character that GSM-7 does not have, at UTF-16 offsets of the text. */
export interface Forcing {
  readonly from: number
  readonly to: number
  readonly character: string
}

/** Returns the first character that forces UCS-2, or null. */
export const forcingIn = (text: string): Forcing | null => allForcingIn(text).next().value ?? null

/** Yields the characters that force UCS-2, in order. */
export function* allForcingIn(text: string): Generator<Forcing, undefined> {
  let from = 0
  for (const character of text) {
    const to = from + character.length
    if (septetsOf(character) === null) yield { from, to, character }
    from = to
  }
}
