import type { SmsParts } from '../../../messaging/text/parts'
import type { Replaced } from '../../../messaging/text/substitutes'

/** "2 parts", "1 part". */
export const partsWord = (parts: number): string => `${parts} ${parts === 1 ? 'part' : 'parts'}`

/** "GSM-7 · 142 of 160 · 1 part", with the room of the parts there are. */
export function countWords({ encoding, units, parts, perPart }: SmsParts): string {
  return `${encoding} · ${units} of ${perPart * Math.max(1, parts)} · ${partsWord(parts)}`
}

/** "1 part × 2 recipients = 2 parts"; null where that is plain. */
export function totalWords(parts: number, recipients: number): string | null {
  if (parts === 0 || recipients < 2) return null
  return `× ${recipients} recipients = ${partsWord(parts * recipients)}`
}

/** `Replace ’ with '`, or how many are replaced. */
export function replaceWords({ replaced }: { readonly replaced: readonly Replaced[] }): string {
  const [first] = replaced
  if (!first || replaced.length > 1) return `Write ${replaced.length} characters plainly`
  return first.by === ''
    ? `Remove ${characterName(first.character)}`
    : `Replace ${characterName(first.character)} with ${first.by}`
}

/** The character, or its number where nothing would be seen of it. */
export function characterName(character: string): string {
  const isSeen = !/^[\p{C}\p{Z}\p{M}]$/u.test(character)
  return isSeen ? character : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
