import { expect, it } from 'vitest'
import { attributePlace } from './attribute-place'
import { specOf } from './index'

const [a, b, c, d] = Object.keys(specOf('MultiPartyCall')?.attributes ?? {}) as [string, string, string, string]

it.each<readonly [what: string, present: readonly string[], name: string, place: number]>([
  ['first where nothing precedes it', [c, d], b, 0],
  ['behind what precedes it', [a, d], c, 1],
  ['behind the nearest that precedes it, whatever the order', [b, a, d], c, 1],
  ['last where nobody knows it', [a, b], 'unknown', 2],
  ['before what nobody knows', ['unknown'], a, 0],
])('puts an attribute %s', (_, present, name, place) => {
  expect(attributePlace('MultiPartyCall', present, name)).toBe(place)
})

it('puts an attribute of an unknown element last', () => {
  expect(attributePlace('Unknown', ['x'], 'method')).toBe(1)
})
