import { expect, it } from 'vitest'
import { lineDiff } from './line-diff'

const shown = (before: string, after: string) =>
  lineDiff(before, after).map((line) => (line === null ? '…' : `${{ same: ' ', gone: '-', new: '+' }[line.kind]}${line.text}`))

it.each([
  ['a\nb\nc', 'a\nb\nc', []],
  ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['1\n2\n3\n4\n5\n6\n7', '1\nx\n3\n4\n5\ny\n7', [' 1', '-2', '+x', ' 3', '…', ' 5', '-6', '+y', ' 7']],
  ['', 'a', ['-', '+a']],
])('shows what changes from %j to %j', (before, after, expected) => {
  expect(shown(before, after)).toEqual(expected)
})

it('holds every line of both texts when nothing is left out', () => {
  const [before, after] = ['a\nb\nc\nd\nb', 'b\nc\nx\nb\nb\nd']
  const lines = lineDiff(before, after, 99)
  const side = (other: string) => lines.flatMap((line) => (line === null || line.kind === other ? [] : [line.text])).join('\n')
  expect(side('new')).toBe(before)
  expect(side('gone')).toBe(after)
})
