import { expect, it } from 'vitest'
import { internationalOf } from './international'

it.each([
  ['14155550100', '+1 415 555 0100'],
  ['+1 (415) 555-0100', '+1 415 555 0100'],
  ['+18335550100', '+1 833 555 0100'],
  ['447700900123', '+44 7700 900123'],
  ['+919876543210', '+91 98765 43210'],
  // Which country is meant is open.
  ['4155550100', '4155550100'],
  ['2015550123', '2015550123'],
  ['46835', '46835'],
  ['ACME', 'ACME'],
  ['{{To}}', '{{To}}'],
  ['12345678901234567', '12345678901234567'],
  ['', ''],
])('shows the sender %j as %j', (src, shown) => {
  expect(internationalOf(src)).toBe(shown)
})
