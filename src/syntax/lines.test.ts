import { expect, it } from 'vitest'
import { countLineEnds, lineAt, lineEndAt, lineStartAt, placeOf } from './lines'

const text = 'one\r\ntwo\rthree\n\nfive'

it('counts every kind of line end once', () => {
  expect(countLineEnds(text)).toBe(4)
  expect([1, 2, 3, 4, 5, 6].map((line) => lineAt(text, line))).toEqual(['one', 'two', 'three', '', 'five', 'five'])
})

it.each<readonly [offset: number, line: number, column: number]>([
  [0, 1, 1],
  [3, 1, 4],
  // Between \r and \n the line has not ended.
  [4, 1, 5],
  [5, 2, 1],
  [9, 3, 1],
  [15, 4, 1],
  [16, 5, 1],
  [20, 5, 5],
])('places offset %i in line %i, column %i', (offset, line, column) => {
  expect(placeOf(text, offset)).toEqual({ line, column })
})

it('finds the line around an offset', () => {
  const around = (offset: number): string => text.slice(lineStartAt(text, offset), lineEndAt(text, offset))
  expect([1, 6, 11, 15, 18].map(around)).toEqual(['one', 'two', 'three', '', 'five'])
})
