import { expect, test } from 'vitest'
import { caretPicture } from './caret-picture'

test.each([
  ['one\ntwo & three\n', 2, 5, 'two & three\n    ^'],
  ['one\r\n\ttwo\r\n', 2, 2, '\ttwo\n\t^'],
  ['one\rtwo', 2, 1, 'two\n^'],
  ['one', 1, 9, 'one\n   ^'],
  ['', 1, 1, '\n^'],
  [`${'a'.repeat(50)}&${'b'.repeat(50)}`, 1, 51, `…${'a'.repeat(16)}&${'b'.repeat(15)}…\n${' '.repeat(17)}^`],
])('of %j at line %i, column %i', (text, line, column, picture) => {
  expect(caretPicture(text, line, column)).toBe(picture)
})
