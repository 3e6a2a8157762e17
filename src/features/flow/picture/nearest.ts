import type { Card } from '../../../flow/layout'

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** Returns the nearest card in the direction of an arrow key; undefined where there is none, or where the key is no arrow. */
export function nearest(cards: readonly Card[], from: Card, key: string): Card | undefined {
  const [x, y] = directions[key] ?? [0, 0]
  const middle = ({ x: left, y: top, width, height }: Card) => ({ x: left + width / 2, y: top + height / 2 })
  const here = middle(from)
  const found = cards
    .map((card) => {
      const { x: toX, y: toY } = middle(card)
      const along = (toX - here.x) * x + (toY - here.y) * y
      const aside = Math.abs((toX - here.x) * y) + Math.abs((toY - here.y) * x)
      return { card, along, far: along + 2 * aside }
    })
    // What is rather aside than ahead is for another key.
    .filter(({ along, far }) => along > 0 && (far - along) / 2 <= 2 * along)
  return found.toSorted((a, b) => a.far - b.far)[0]?.card
}
