import { expect, it } from 'vitest'
import { destinationsIn } from './destinations'

it('names each country once, with the first of its numbers', () => {
  const list = '+14155550101<1 416 555 0101 < +14165550102<+1 (415) 555-0102<+447700900123<+33612345678<+18765550100'
  expect([...destinationsIn(list)]).toEqual([
    ['US', '+14155550101'],
    ['CA', '14165550101'],
    ['GB', '+447700900123'],
    [null, '+33612345678'],
  ])
})

it('reads a list that another mark separates, and passes over what is no number', () => {
  expect([...destinationsIn('+919876543210, 6591234567;{{to}}|abc<12345<<')].map(([country]) => country)).toEqual(['IN', 'SG'])
  expect(destinationsIn('').size).toBe(0)
})
