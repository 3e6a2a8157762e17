import { expect, it } from 'vitest'
import { loaded } from './load-part'
import { state } from './store'

it('gives the part, or says what failed and when to try again', async () => {
  expect(await loaded(Promise.resolve(1), 'Nothing exported')).toBe(1)
  expect(state().view.notice).toBeNull()
  expect(await loaded(Promise.reject(new TypeError('Failed to fetch')), 'Nothing exported')).toBeNull()
  expect(state().view.notice?.text).toBe(
    'Nothing exported: part of this page could not be loaded. Try again when you are online.',
  )
})
