import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entriesIn, entriesOf, listFrom, recipientsIn } from './entries'

const lists = fc
  .array(fc.constantFrom('<', ' ', '+14155550101', 'ACME', '{{a}}', '\n'), { maxLength: 12 })
  .map((parts) => parts.join(''))

it('knows each entry of a list, and of which list they are', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const entries = entriesOf(list)
      expect(listFrom(entries)).toBe(list)
      expect([...entriesIn(list)].map(({ text }) => text)).toEqual(entries)
      for (const { text, from, to } of entriesIn(list)) expect(list.slice(from, to)).toBe(text)
    }),
  )
})

it('names the recipients without the blanks around them, each with its place', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const named = entriesOf(list)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '')
      expect([...recipientsIn(list)].map(({ number }) => number)).toEqual(named)
      for (const { number, from, to } of recipientsIn(list)) expect(list.slice(from, to)).toBe(number)
    }),
  )
})
