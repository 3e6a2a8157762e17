import type { SmsParts } from '../../../messaging/text/parts'

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
