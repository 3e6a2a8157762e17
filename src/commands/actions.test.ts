import { expect, it } from 'vitest'
import { action } from './actions'
import { update } from '../editor/store'

it('names no version of a document that another tab edits', () => {
  const { isEnabled } = action('name-version')
  update({ lockReason: null })
  expect(isEnabled()).toBe(true)
  update({ lockReason: 'This document is open in another tab.' })
  expect(isEnabled()).toBe(false)
})
