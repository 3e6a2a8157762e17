import { expect, it } from 'vitest'
import { parse } from '../../core'
import { piecesOf, shownMessage } from './recipient-view'

const read = parse('<Response><Message>a</Message><Speak>Hi</Speak><Message>b</Message></Response>')
if (!read.ok) throw new Error('not read')
const { document } = read
const [first, speak, second] = document.root.children

it('shows the selected Message, or the one whose text is selected, else the first', () => {
  const inSecond = second?.kind === 'element' ? second.children[0]?.id : undefined
  expect(shownMessage(document, second?.id)).toBe(second)
  expect(shownMessage(document, inSecond)).toBe(second)
  expect(shownMessage(document, speak?.id)).toBe(first)
  expect(shownMessage(document, document.root.id)).toBe(first)
  expect(shownMessage(document, undefined)).toBe(first)
})

it('shows none where there is none', () => {
  const blank = parse('<Response/>')
  expect(blank.ok && shownMessage(blank.document, blank.document.root.id)).toBe(null)
})

it.each([
  ['See https://example.com/t/4182', 'See [https://example.com/t/4182]'],
  ['(https://example.com/a).', '([https://example.com/a]).'],
  ['HTTP://example.com, and http://b.c!', '[HTTP://example.com], and [http://b.c]!'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['https://', 'https://'],
  ['', ''],
])('shows the links of %j as %j', (text, expected) => {
  const pieces = piecesOf(text)
  expect(pieces.map((piece) => (piece.isLink ? `[${piece.text}]` : piece.text)).join('')).toBe(expected)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})
