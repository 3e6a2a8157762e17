import { expect, test } from 'vitest'
import { noSource, isHeld, shownOf, sizeOf, typed } from './source'

const windows = { ...noSource, text: '\ufeff<Response>\r\n</Response>\r\n' }

test('a text box that nobody changed gives back what came, with its BOM and line ends', () => {
  expect(shownOf(windows)).toBe('<Response>\n</Response>\n')
  expect(typed(windows, shownOf(windows))).toBe(windows)
  expect(typed(windows, '<Response/>').text).toBe('<Response/>')
})

test('more than a megabyte is held, and its first lines are shown', () => {
  const long = { ...noSource, file: 'a.xml', text: '<Hangup/>\n'.repeat(120_000) }
  expect(isHeld(long)).toBe(true)
  expect(shownOf(long).split('\n')).toHaveLength(41)
  expect(typed(long, shownOf(long))).toBe(long)
  expect(sizeOf(long)).toBe('1.1 MB')
})
