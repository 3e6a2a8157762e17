import { expect, it } from 'vitest'
import { recipientCount } from './count'

it.each([
  [null, 0],
  ['', 0],
  [' < ', 0],
  ['+14155550101', 1],
  ['+14155550101<', 1],
  ['<+1 415 555 0101< <+14155550102 ', 2],
])('counts in %j the recipients that are named: %i', (list, count) => {
  expect(recipientCount(list)).toBe(count)
})
