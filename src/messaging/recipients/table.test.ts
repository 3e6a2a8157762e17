import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows'
import { plainNumber } from '../../validation/values/phone'
import { numberTableOf } from './table'

const read = (text: string) => numberTableOf(text, plainNumber)

describe('the numbers of a table', () => {
  it('are those of the column that is headed so, and what is none is reported with its line', () => {
    const text =
      'Name,Order,Phone\n"Doe, Ann",10000001,+1 (415) 555-0101\nBo,10000002,n/a\nCy,10000003,\nDi,10000004,+14155550102\n'
    expect(read(text)).toEqual({
      numbers: ['+14155550101', '+14155550102'],
      rejected: [
        { line: 3, text: 'n/a' },
        { line: 4, text: '' },
      ],
      heading: 'Phone',
      others: 2,
      rewritten: 1,
    })
  })

  it('are those of the column that holds the most with a plus, where nothing is headed', () => {
    expect(read('10000001\t+14155550101\tAnn\n10000002\t+14155550102\tBo')).toMatchObject({
      numbers: ['+14155550101', '+14155550102'],
      heading: null,
      others: 2,
    })
  })

  it('are all of them where nothing else is there', () => {
    const { numbers, others } = read('+12025551111; +12025552222\n+12025553333')!
    expect([numbers, others]).toEqual([['+12025551111', '+12025552222', '+12025553333'], 0])
  })

  it('are none where no cell is one', () => {
    expect(read('Name\tTown\nAnn\tRome')).toBe(null)
  })

  it.each(["'+14155550101", 'tel:+14155550101', '+1-415-555-0101', '"+1 415 555 0101"'])('are read from %s', (cell) => {
    expect(read(`Phone\n${cell}\n`)?.numbers).toEqual(['+14155550101'])
  })

  it('keep a number without its country code as it is written, and a placeholder', () => {
    expect(read('to\n(415) 555-0101\n{{phone}}')?.numbers).toEqual(['(415) 555-0101', '{{phone}}'])
  })

  it('are none where a spreadsheet has rounded them, or several stand in one cell', () => {
    expect(read('Phone\n1.4156E+10\n+14155550101/+14155550102\n+14155550103')?.rejected.map(({ line }) => line)).toEqual([2, 3])
  })

  it('leave no cell of their column out', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('+14155550101', '"', '\n', 'a"b', '12025550100'))
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const text = ['Phone', ...cells.map((each) => `"${each.replaceAll('"', '""')}"`)].join('\n')
        const table = read(text)
        const written = cells.filter((each) => each.trim() !== '').length
        if (table !== null) expect(table.numbers.length + table.rejected.length).toBe(written)
      }),
    )
  })
})

describe('a row', () => {
  it('may hold the delimiter, line breaks and quotes in quotes', () => {
    expect(rowsOf('a,"b, ""c""\nd",e\r\n\r\nf')).toEqual([
      { line: 1, cells: ['a', 'b, "c"\nd', 'e'] },
      { line: 4, cells: ['f'] },
    ])
  })

  it('keeps a quote that frames nothing', () => {
    expect(rowsOf('5" pipe,"x" y').map(({ cells }) => cells)).toEqual([['5" pipe', '"x" y']])
  })
})
