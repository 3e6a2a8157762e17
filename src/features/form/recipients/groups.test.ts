import { describe, expect, it } from 'vitest'
import { tallying } from '../../../messaging/recipients/countries'
import { doAll } from '../../../model/work'
import { groupsOf } from './groups'

const us = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `+1202555000${at}`)

const groups = (numbers: readonly string[]): readonly string[] =>
  groupsOf(numbers.length, 0, doAll(tallying(numbers))).map(
    ({ country, indexes }) => `${country === null ? '' : `${country.country} ${country.count}: `}${indexes.join()}`,
  )

describe('the recipients of a message', () => {
  it('stand without a count while a few are of one country', () => {
    expect(groups(us(3))).toEqual(['0,1,2'])
  })

  it('are counted once they are more, or of several countries', () => {
    expect(groups(us(4))).toEqual(['US 4: 0,1,2,3'])
    expect(groups([...us(1), '+442071838750', '+12025550009'])).toEqual(['US 2: 0,2', 'GB 1: 1'])
  })

  it('stand as they are written until their countries are known', () => {
    expect(groupsOf(2, 0, null)).toEqual([{ country: null, indexes: [0, 1] }])
    expect(groupsOf(3, 1, null)).toEqual([{ country: null, indexes: [1, 2] }])
  })
})
