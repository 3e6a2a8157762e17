import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/arbitrary-document'
import { difference, withChanges } from './text-change'

const short = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 })

describe('the difference of two texts', () => {
  it('makes the one of the other, and leaves out all that both share at their ends', () => {
    fc.assert(
      fc.property(short, short, (before, after) => {
        const change = difference(before, after)
        expect(withChanges(before, [change])).toBe(after)
        const removed = before.slice(change.from, change.to)
        if (removed === '' || change.insert === '') return
        expect(removed[0]).not.toBe(change.insert[0])
        expect(removed.at(-1)).not.toBe(change.insert.at(-1))
      }),
      runs(1000, 50_000),
    )
  })

  it('is empty where they are equal', () => {
    expect(difference('aa', 'aa')).toEqual({ from: 2, to: 2, insert: '' })
  })
})
