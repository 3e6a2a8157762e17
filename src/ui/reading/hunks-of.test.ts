import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Piece } from './hunk'
import { hunksOf } from './hunks-of'

const side = (pieces: readonly Piece[]): string => pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')
const shown = (before: string, after: string): string[] =>
  hunksOf(before, after).hunks.map((hunk) => `${hunk.line}: ${side(hunk.before)} > ${side(hunk.after)}`)

it.each([
  ['a\nb\nc', 'a\nb\nc', []],
  ['a\nb\nc', 'a\nx\nc', ['2: [b] > [x]']],
  ['a\nb\nc', 'a\nc', ['2: [b] > ']],
  ['a\nc', 'a\nb\nc', ['2:  > [b]']],
  ['1\n2\n3\n4\n5\n6\n7', '1\nx\n3\n4\n5\ny\n7', ['2: [2] > [x]', '6: [6] > [y]']],
  ['a="get"\na="get"', 'a="GET"\na="GET"', ['1: a="[get]" > a="[GET]"', '2: a="[get]" > a="[GET]"']],
  ['', 'a', ['1:  > [a]']],
  ['\n<x/>\n', '\n\n<x/>\n', ['1:  > ']],
  ['\n\n<x/>\n', '\n<x/>\n', ['1:  > ']],
])('shows what changes from %j to %j', (before, after, expected) => {
  expect(shown(before, after)).toEqual(expected)
})

it('holds every line that one text has and the other has not', () => {
  const line = fc.constantFrom('', 'a', 'b', 'ab', '<x/>', '  <x/>')
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { hunks } = hunksOf(before, after)
      const lines = before.split('\n')
      // From the last, so that the lines before keep their numbers.
      for (const hunk of [...hunks].reverse()) {
        const plain = (pieces: readonly Piece[]): string[] =>
          pieces.length === 0
            ? []
            : pieces
                .map(({ text: part }) => part)
                .join('')
                .split('\n')
        const gone = plain(hunk.before)
        expect(lines.slice(hunk.line - 1, hunk.line - 1 + gone.length)).toEqual(gone)
        lines.splice(hunk.line - 1, gone.length, ...plain(hunk.after))
      }
      expect(lines.join('\n')).toBe(after)
    }),
  )
})
