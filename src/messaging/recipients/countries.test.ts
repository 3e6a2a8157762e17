import { expect, it } from 'vitest'
import { doAll } from '../../model/work'
import { tallying } from './countries'

it('counts countries, the largest first and what is no number last', () => {
  const { of, counts } = doAll(tallying(['+919876543210', 'abc', '+14155550101', '14155550102', '+80012345678', '{{phone}}']))
  expect(of).toEqual(['IN', '', 'US', 'US', '+800', ''])
  expect(counts.map(({ country, count }) => `${country} ${count}`)).toEqual(['US 2', 'IN 1', '+800 1', ' 2'])
  expect(counts.map(({ name }) => name)).toEqual(['United States', 'India', 'Country code 800', 'No number with a country code'])
})
