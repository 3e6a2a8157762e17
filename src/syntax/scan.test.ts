import { expect, it } from 'vitest'
import { rootNameOf } from './scan'

it.each<readonly [text: string, name: string | null]>([
  ['<?xml version="1.0"?>\n<!-- <a> -->\n<Response>', 'Response'],
  ['<Response', 'Response'],
  ['</Speak><Response/>', 'Response'],
  ['a < b <Response loop="1">', 'Response'],
  ['no tag', null],
  ['<!-- <Response>', null],
])('finds the root of %s: %s', (text, name) => {
  expect(rootNameOf(text)).toBe(name)
})
