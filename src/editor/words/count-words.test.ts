import { expect, it } from 'vitest'
import { countWords, listWords } from './count-words'

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
