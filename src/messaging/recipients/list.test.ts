import { expect, it } from 'vitest'
import { plainNumber } from '../../validation/values/phone'
import { csvOf, listOf, uniqueOf } from './list'
import { numberTableOf } from './table'

it('reads one recipient from each line, names the lines without a number and counts what stands there again', () => {
  expect(listOf('+14155550101\n\n abc \n1 415 555-0101\n{{phone}}\n{{phone}}')).toEqual({
    numbers: ['+14155550101', 'abc', '1 415 555-0101', '{{phone}}', '{{phone}}'],
    rejected: [{ line: 3, text: 'abc' }],
    repeated: 1,
  })
})

it('keeps each number on its first line, and whatever is no number', () => {
  expect(uniqueOf('+14155550101\nabc\nabc\n+1 (415) 555-0101\n+14155550102')).toBe('+14155550101\nabc\nabc\n+14155550102')
})

it('writes a CSV file that is read again as the same numbers', () => {
  const numbers = ['+14155550101', '+919876543210']
  expect(numberTableOf(csvOf(numbers), plainNumber)).toMatchObject({ numbers, rejected: [], heading: 'Phone' })
})

it('writes nothing that a spreadsheet would run', () => {
  expect(csvOf(['=1+1', '@a', '+cmd', '+14155550101']).split('\r\n').slice(1, 5)).toEqual([
    `"'=1+1"`,
    `"'@a"`,
    `"'+cmd"`,
    '"+14155550101"',
  ])
})
