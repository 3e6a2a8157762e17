import { expect, it } from 'vitest'
import { isFound, listed } from './listed'

const info = (id: string) => ({ id, name: id, kind: 'voice', changed: 0 }) as const
const [a, b, c, d] = [info('a'), info('b'), info('c'), info('d')]
const shown = (...lists: Parameters<typeof listed>) =>
  listed(...lists).map(({ info: { name }, isDeleted }) => (isDeleted ? `(${name})` : name))

it('is the list as it is while nothing was deleted', () => {
  expect(shown([c, a, b], [])).toEqual(['c', 'a', 'b'])
})

it('leaves the row of a deleted document where it was, and puts what comes below the others', () => {
  expect(shown([a, c], [a, b, c])).toEqual(['a', '(b)', 'c'])
  expect(shown([d, c], [a, b, c])).toEqual(['(a)', '(b)', 'c', 'd'])
})

it('shows a document that came back in its place, as it is called now', () => {
  expect(shown([{ ...b, name: 'b-2' }, a, c], [a, b, c])).toEqual(['a', 'b-2', 'c'])
})

it.each([
  ['', true],
  ['MENU', true],
  ['press men', true],
  ['menu dial', false],
])('finds by name and first words: %j', (search, isIn) => {
  expect(isFound(search, 'main-menu', 'GetInput › Speak Press 1')).toBe(isIn)
})
