import type { Size } from '../../../flow/layout'
import { whenWords } from '../../../flow/lines'
import type { Line } from '../../../flow/shape'

const returnHeight = 22

/** Returns how large a card with so many returns is, as its sheet draws it. */
export const sizeWith = (returns: number): Size => ({ width: 216, height: 58 + returns * returnHeight })

/** Returns the cause of a line in a few words. */
export function causeWords(links: Line['links']): string {
  const [{ role }] = links
  return role === 'takesOver' ? whenWords(links).replace(/^on /, '') : role === 'tells' ? 'notifies' : 'plays'
}

/** Returns about how wide the words on the lines are at most, in px. */
export const widestCause = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map(({ links }) => causeWords(links).length * 7))

/** Returns the id by which a card is found on the page. */
export const cardId = (id: string): string => `flow-card-${id}`
