import { septetsOf } from './gsm'
import { placeholdersIn } from '../../model/placeholders'
import { allForcingIn } from './parts'
import type { Forcing } from './parts'

/** What word processors put in the place of plain characters, and what was meant. */
const meant: ReadonlyMap<string, string> = new Map(
  [
    ["'", '\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc\uff07'],
    ['"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02'],
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad'],
    ['...', '\u2026'],
    [' ', '\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'],
    ['', '\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f'],
    ['\n', '\u2028\u2029'],
    ['*', '\u2022\u00b7\u2217'],
    ['<', '\u2039'],
    ['>', '\u203a'],
    ['->', '\u2192'],
    ['x', '\u00d7'],
    ['/', '\u2044\u2215\u00f7'],
    ['1/4', '\u00bc'],
    ['1/2', '\u00bd'],
    ['3/4', '\u00be'],
    ['(c)', '\u00a9'],
    ['(R)', '\u00ae'],
    ['(TM)', '\u2122'],
    ['Nr.', '\u2116'],
  ].flatMap(([plain, fancy]) => Array.from(fancy ?? '', (character): [string, string] => [character, plain ?? ''])),
)

/** Returns what GSM-7 has in the place of a character: what was meant, or the letter without its accent; null where nothing comes near. */
export function substituteOf(character: string): string | null {
  const known = meant.get(character)
  if (known !== undefined) return known
  const letter = character.normalize('NFD').replace(/\p{M}/gu, '')
  return letter !== character && letter !== '' && isGsm(letter) ? letter : null
}

/** A character, and what is written in its place. */
export interface Replaced {
  readonly character: string
  readonly by: string
}

/** A text that says the same in GSM-7, and the characters it writes otherwise. */
export interface Plainer {
  readonly text: string
  readonly replaced: readonly Replaced[]
}

/**
 * Returns the text with a substitute for each character that forces UCS-2; null where none does, or where one has no
 * substitute, so that nothing would be won. Placeholders stay.
 */
export function plainer(text: string): Plainer | null {
  const replaced = new Map<string, string>()
  let plain = ''
  let at = 0
  for (const { from, to, character } of costlyIn(text)) {
    const by = substituteOf(character)
    if (by === null) return null
    replaced.set(character, by)
    plain += text.slice(at, from) + by
    at = to
  }
  if (replaced.size === 0) return null
  return { text: plain + text.slice(at), replaced: Array.from(replaced, ([character, by]) => ({ character, by })) }
}

/** Yields the characters that force UCS-2 and are sent as written: those of placeholders are not. */
export function* costlyIn(text: string): Generator<Forcing, undefined> {
  const placeholders = placeholdersIn(text)
  let next = 0
  for (const forcing of allForcingIn(text)) {
    while ((placeholders[next]?.to ?? Infinity) <= forcing.from) next += 1
    if ((placeholders[next]?.from ?? Infinity) > forcing.from) yield forcing
  }
}

/**
 * Returns the text as Plivo's Auto-replace writes it, as far as a page names what it replaces: curly quotes, the em dash and
 * Unicode white space.
 */
export const autoReplaced = (text: string): string =>
  text.replace(
    /[\u2018-\u201f\u2014\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g,
    (character) => substituteOf(character) ?? ' ',
  )

const isGsm = (text: string): boolean => Array.from(text).every((character) => septetsOf(character) !== null)
