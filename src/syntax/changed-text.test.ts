import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedText } from './changed-text'

it('reads any stretch of the changed text', () => {
  const text = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(text, text, fc.nat(20), fc.nat(20), fc.nat(45), fc.nat(45), (before, insert, a, b, start, stop) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, before.length)) as [number, number]
      const changed = before.slice(0, from) + insert + before.slice(to)
      const read = changedText(before, { from, to, insert })
      expect(read.whole()).toBe(changed)
      expect(read.length).toBe(changed.length)
      expect(read.slice(start, stop)).toBe(changed.slice(start, stop))
    }),
  )
})
