import type { Replaced } from './substitutes'

interface HasReplaced {
  readonly replaced: readonly Replaced[]
}

/** Returns `Replace ’ with '`, or how many are replaced. */
export function replaceWords({ replaced }: HasReplaced): string {
  const [first] = replaced
  if (!first || replaced.length > 1) return `Replace ${replaced.length} characters with plain ones`
  const verb = replaceVerb({ replaced })
  return [verb, characterName(first.character), ...(verb === 'Remove' ? [] : ['with', first.by])].join(' ')
}

/** Returns the first of these words. */
export const replaceVerb = ({ replaced: [first, second] }: HasReplaced): 'Remove' | 'Replace' =>
  first?.by === '' && !second ? 'Remove' : 'Replace'

/** Returns the character, or its number where nothing would be seen of it. */
export function characterName(character: string): string {
  return isSeen(character) ? character : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Returns what people call the character: "curly quote", "emoji". */
export function signName(character: string): string {
  return names.find(([, characters]) => characters.test(character))?.[0] ?? 'character'
}

/** Returns "the curly quote ’". */
export const theSign = (character: string): string => `the ${signName(character)}${isSeen(character) ? ` ${character}` : ''}`

const isSeen = (character: string): boolean => !/^[\p{C}\p{Z}\p{M}]$/u.test(character)

const names: readonly (readonly [name: string, characters: RegExp])[] = [
  ['curly quote', /[\u2018-\u201f]/],
  ['long dash', /[\u2012-\u2015]/],
  ['ellipsis', /\u2026/],
  ['backtick', /`/],
  ['tab', /\t/],
  ['no-break space', /[\u00a0\u202f]/],
  ['space', /\p{Z}/u],
  ['invisible character', /\p{C}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['letter', /\p{L}/u],
]
