import { expect, it } from 'vitest'
import { parse } from '../../core'
import { countOpenPoints } from './open-points'

it('counts errors, warnings and samples to replace, and no notes', () => {
  const read = parse('<Response><Redirect>https://example.com/a</Redirect><Redirect>https://example.com/a</Redirect></Response>')
  const document = read.ok ? read.document : null
  expect(countOpenPoints(document, [{ level: 'error' }, { level: 'warning' }, { level: 'info' }])).toBe(3)
  expect(countOpenPoints(null, [])).toBe(0)
})
