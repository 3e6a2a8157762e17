import { describe, expect, it } from 'vitest'
import { differenceOf } from './difference'

const marked = (pieces: readonly { readonly text: string; readonly isChanged: boolean }[]) =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')

const shown = (text: string, changes: Parameters<typeof differenceOf>[1], most = 3) => {
  const { hunks, more } = differenceOf(text, changes, most)
  return [
    ...hunks.map(({ line, before, after }) => `${line}: ${marked(before)} -> ${marked(after)}`),
    ...(more > 0 ? [`${more} more`] : []),
  ]
}

describe('the difference', () => {
  it('of a change in a line is that line', () => {
    expect(shown('one\ntwo & three\nfour', [{ from: 9, to: 9, insert: 'amp;' }])).toEqual(['2: two & three -> two &[amp;] three'])
  })

  it('puts changes of one line together', () => {
    const changes = [
      { from: 0, to: 1, insert: 'A' },
      { from: 2, to: 3, insert: 'B' },
      { from: 4, to: 5, insert: 'C' },
    ]
    expect(shown('a b\nc', changes)).toEqual(['1: [a] [b] -> [A] [B]', '2: [c] -> [C]'])
  })

  it('shows a removed line, and one that is added', () => {
    expect(shown('a\r\nb\r\nc', [{ from: 3, to: 6, insert: '' }])).toEqual(['2: [b\r\n] -> '])
    expect(shown('a\nb\n', [{ from: 3, to: 3, insert: '\nc' }])).toEqual(['2: b -> b[\nc]'])
  })

  it('cuts long lines and counts what it does not show', () => {
    const text = `${'x'.repeat(100)}&${'y'.repeat(100)}\n&\n&`
    const changes = [100, 202, 204].map((from) => ({ from, to: from + 1, insert: '&amp;' }))
    const [first, rest] = shown(text, changes, 1)
    expect(first).toBe(`1: …${'x'.repeat(48)}[&]${'y'.repeat(48)}… -> …${'x'.repeat(48)}[&amp;]${'y'.repeat(48)}…`)
    expect(rest).toBe('2 more')
  })

  it('counts what it does not show of very many changes in one line', () => {
    const changes = Array.from({ length: 20_000 }, (_, index) => ({ from: 2 * index, to: 2 * index + 1, insert: 'b' }))
    const [first, rest] = shown('a '.repeat(20_000), changes)
    expect(first).toBe(`1: ${'[a] '.repeat(40)}… -> ${'[b] '.repeat(40)}…`)
    expect(rest).toBe('19960 more')
  })
})
