import { expect, it } from 'vitest'
import { nearest } from './nearest'

const card = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 40 })
const a = card('a', 0, 100)
const cards = [a, card('b', 200, 0), card('c', 200, 110), card('d', 400, 100), card('e', 0, 300)]

it.each([
  ['ArrowRight', 'c'],
  ['ArrowDown', 'e'],
  ['ArrowLeft', undefined],
  ['ArrowUp', 'b'],
  ['x', undefined],
])('leads by %s to %s', (key, id) => {
  expect(nearest(cards, a, key)?.id).toBe(id)
})
