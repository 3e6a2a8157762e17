import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesOf } from './changed-lines'

/** Returns what the changes make of a text. */
function changed(before: string, after: string): string {
  let text = ''
  let at = 0
  for (const { fromA, toA, fromB, toB } of changesOf(before, after)) {
    text += before.slice(at, fromA) + after.slice(fromB, toB)
    at = toA
  }
  return text + before.slice(at)
}

it('finds changes that make the one text of the other', () => {
  const word = fc.constantFrom('a', 'b', '<a/>', '<b c="1">', '\n', '\n\n', ' ', '😀')
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(changed(before, after)).toBe(after)
    }),
  )
})

it('finds the few lines that differ among many', () => {
  const lines = Array.from({ length: 36_000 }, (_, index) => `<Speak>${index}</Speak>`)
  const other = lines.map((line, index) => (index % 1000 === 7 ? '<Hangup/>' : line))
  const [before, after] = [lines.join('\n'), other.join('\n')]
  expect(changed(before, after)).toBe(after)
  const marked = changesOf(before, after).reduce((sum, { fromA, toA }) => sum + toA - fromA, 0)
  expect(marked).toBeLessThan(36 * 25)
})
