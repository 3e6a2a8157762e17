import { expect, it } from 'vitest'
import { action } from './actions'
import { update } from '../editor/store'

it('names no version of a document that another tab edits', () => {
  const { isEnabled } = action('name-version')
  update({ saved: { state: 'saved', at: 1 } })
  expect(isEnabled()).toBe(true)
  update({ saved: { state: 'elsewhere' } })
  expect(isEnabled()).toBe(false)
})
