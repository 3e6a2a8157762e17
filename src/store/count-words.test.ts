import { expect, it } from 'vitest'
import { countWords, listWords, withCommas } from './count-words'

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
  [-12345, '-12,345'],
])('writes %i as %s', (count, text) => {
  expect(withCommas(count)).toBe(text)
  expect(withCommas(count)).toBe(count.toLocaleString('en'))
})

it.each([
  [1, '1 element'],
  [1204, '1,204 elements'],
])('counts %i', (count, text) => {
  expect(countWords(count, 'element')).toBe(text)
})

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b and c'],
])('lists %j', (words, text) => {
  expect(listWords(words)).toBe(text)
})
