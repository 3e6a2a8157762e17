import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recipientCount } from './count'
import { recipientsIn } from './entries'

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

it('counts in any list those that are read from it', () => {
  const lists = fc.string({ unit: fc.constantFrom('<', '1', '+', ' ', '\t', '\u00a0', '\u2003', '\ufeff', '\u0001', 'é', '😀') })
  fc.assert(fc.property(lists, (list) => recipientCount(list) === [...recipientsIn(list)].length))
})
