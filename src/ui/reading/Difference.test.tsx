import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Difference } from './Difference'
import { hunksOf } from './hunks-of'

afterEach(cleanup)

/** Returns what is shown as added where a text becomes another one. */
function added(before: string, after: string): readonly (string | null)[] {
  const { hunks, more } = hunksOf(before, after)
  const { container } = render(<Difference hunks={hunks} more={more} />)
  return [...container.querySelectorAll('ins')].map(({ textContent }) => textContent)
}

it.each([
  ['a', 'a ', '·'],
  ['a', 'a\t', '→'],
  ['a', 'a\u00a0', '⍽'],
  ['a', 'a \u00a0\t', '·⍽→'],
  ['a', 'a b', ' b'],
  ['a', 'a\u00a0b', '⍽b'],
])('shows the white space that makes %j of %j', (before, after, shown) => expect(added(before, after)).toEqual([shown]))
