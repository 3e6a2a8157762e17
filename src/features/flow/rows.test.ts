import { expect, it } from 'vitest'
import { flowOf, parse } from '../../core'
import { linesOf } from '../../flow/lines'
import { linkOf, rowsOf, stepOf } from './rows'

function at(name: string, steps: string) {
  const read = parse(`<Response>${steps}</Response>`)
  if (!read.ok) throw new Error(steps)
  return { id: name, name, kind: 'voice', document: read.document } as const
}

const lines = linesOf(flowOf([at('a', '<Redirect>/b</Redirect>'), at('b', '<Redirect>/x</Redirect>'), at('c', '')]), null)
const rows = rowsOf(lines, new Set())

it('has a row for each document, link and finding, until they are closed', () => {
  const shown = (closed: readonly string[]) => rowsOf(lines, new Set(closed)).map(({ id, is }) => `${id} ${is.kind}`)
  expect(shown([])).toEqual(['a place', 'a link', 'b place', 'b link', 'b finding', 'c place', 'c finding'])
  expect(shown(['b', 'c'])).toEqual(['a place', 'a link', 'b place', 'c place'])
})

it('leads from a finding to the link that it is about', () => {
  expect(rows.map((row) => linkOf(row)?.url ?? null)).toEqual([null, '/b', null, '/x', '/x', null, null])
})

it.each([
  ['ArrowDown', 0, { to: 1 }],
  ['ArrowDown', 6, { to: 6 }],
  ['ArrowUp', 0, { to: 0 }],
  ['Home', 4, { to: 0 }],
  ['End', 0, { to: 6 }],
  ['ArrowRight', 2, { to: 3 }],
  ['ArrowRight', 3, { to: 3 }],
  ['ArrowLeft', 4, { to: 2 }],
  ['ArrowLeft', 2, { toggles: 'b' }],
  ['x', 2, null],
] as const)('goes by %s from row %i', (key, from, step) => {
  expect(stepOf(rows, from, key)).toEqual(step)
})

it('opens a closed document by the arrow to the right', () => {
  expect(stepOf(rowsOf(lines, new Set(['b'])), 2, 'ArrowRight')).toEqual({ toggles: 'b' })
})
