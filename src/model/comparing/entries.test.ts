import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commonEntries, commonHead, commonTail, entriesKept, withEntry } from './entries'

type List = readonly { readonly made: number }[]

const listOf = (length: number): List => Array.from({ length }, (_, made) => ({ made }))

/** Returns the lists that come of putting new entries at these places, one after another, the given list first. */
function editions(list: List, places: readonly number[]): readonly List[] {
  const all = [list]
  for (const place of places) {
    const last = all.at(-1) ?? list
    all.push(withEntry(last, place % last.length, { made: -1 }))
  }
  return all
}

/** Compares by a look at each entry. */
function looked(list: List, other: List): { readonly head: number; readonly tail: number } {
  const most = Math.min(list.length, other.length)
  const differing = list.slice(0, most).findIndex((entry, index) => entry !== other[index])
  const head = differing < 0 ? most : differing
  let tail = 0
  while (tail < most - head && list.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return { head, tail }
}

const edits = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.array(fc.nat(800), { maxLength: 80 }))

it('says of any two editions of a list what they share at their ends', () => {
  fc.assert(
    fc.property(edits, fc.nat(80), fc.nat(80), ([length, places], first, second) => {
      const all = editions(listOf(length), places)
      const [list, other] = [all[first % all.length]!, all[second % all.length]!]
      const { head, tail } = commonEntries(list, other)
      expect({ head, tail }).toEqual(looked(list, other))
      expect(commonHead(list, other)).toBe(head)
      expect(commonTail(list, other, head)).toBe(tail)
    }),
  )
})

it('says nothing is kept that is not, and of the list before a long one all that is', () => {
  fc.assert(
    fc.property(edits, ([length, places]) => {
      const all = editions(listOf(length), places)
      const last = all.at(-1)!
      for (const list of all) {
        const kept = entriesKept(list, last)
        if (kept === null) continue
        const { head, tail } = looked(list, last)
        expect(head).toBeGreaterThanOrEqual(kept.head)
        expect(head + tail).toBeGreaterThanOrEqual(kept.head + kept.tail)
        for (let index = length - kept.tail; index < length; index += 1) expect(list[index]).toBe(last[index])
      }
      const before = all.at(-2)
      if (before && length >= 256) expect(entriesKept(before, last)).toEqual(looked(before, last))
    }),
  )
})

it('counts no entry at both ends', () => {
  expect(commonEntries(['a', 'a'], ['a', 'a', 'a'])).toEqual({ head: 2, tail: 0 })
  expect(commonEntries(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({ head: 1, tail: 1 })
  expect(commonEntries([], ['a'])).toEqual({ head: 0, tail: 0 })
})
