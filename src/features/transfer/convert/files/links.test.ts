import { expect, it } from 'vitest'
import { parse } from '../../../../core'
import { linksIn, startOf } from './links'

function named(name: string, inside: string) {
  const read = parse(`<Response>${inside}</Response>`)
  if (!read.ok) throw new Error(inside)
  return { name, document: read.document }
}

const times = named('times', '<Speak>At noon.</Speak>')
const menu = named('menu', '<GetDigits action="chosen.php?x=1"><Play>https://a.com/times</Play></GetDigits>')
const chosen = named('chosen', '<Redirect>https://a.com/ivr/times.xml</Redirect><Dial callbackUrl="/menu"/>')

it('knows which file a URL leads to whose XML runs next, and no other URL', () => {
  expect(linksIn([times, menu, chosen])).toEqual([[], [chosen], [times]])
})

it('begins where no other file leads to', () => {
  expect(startOf([times, chosen, menu])).toBe(menu)
  expect(startOf([])).toBeUndefined()
})
