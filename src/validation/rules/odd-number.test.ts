import { expect, it } from 'vitest'
import { oddNumber } from './odd-number'

const target = { kind: 'phone' } as const
const list = { kind: 'phoneList' } as const

it.each([
  [target, '1415555010', '10 digits in "1415555010"'],
  [target, '+141555501012', '12 digits in "+141555501012"'],
  [target, '4155550101', '10 digits in "4155550101"'],
  [target, '9876543210', '10 digits in "9876543210"'],
  [list, '14155550100<2125550101', '10 digits in "2125550101"'],
] as const)('finds in %j %s a number that no plan knows so long', (type, value, found) => {
  expect(oddNumber(type, value)).toMatchObject({ level: 'warning', found })
})

it.each([
  [target, '14155550100'],
  [target, '3225551212'],
  [target, '6582345678'],
  [target, '2025550101'],
  [target, '{{ from }}'],
  [{ kind: 'phone', role: 'sender' }, '4155550101'],
  [list, '14155550100<+4930123456'],
] as const)('takes in %j %s', (type, value) => {
  expect(oddNumber(type, value)).toBeNull()
})
