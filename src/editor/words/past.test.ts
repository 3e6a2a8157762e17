import { expect, it } from 'vitest'
import { inPast } from './past'

it.each([
  ['Rename to inputType', 'Renamed to inputType'],
  ['Change to "POST"', 'Changed to "POST"'],
  ['Add an empty <Number>', 'Added an empty <Number>'],
  ['Put <Response> around it', 'Put <Response> around it'],
  ['Take <Response> out of <x>', 'Took <Response> out of <x>'],
  ['Unwrap <voice>', 'Unwrapped <voice>'],
  ['Declare UTF-8', 'Declared UTF-8'],
  ['paste', 'Pasted'],
  ['duplicate', 'Duplicated'],
])('says of “%s” that it is done: “%s”', (label, past) => {
  expect(inPast(label)).toBe(past)
})
