import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFakeLocks } from '../../../test/fake-locks'
import { clock, page } from '../page-session'
import { documentLock, pageLock, requestLock } from '../tabs/lock'
import { refusalToRename, renameInList } from './rename'

const [ours, theirs] = [{}, {}]
let locks = createFakeLocks(clock)

beforeEach(() => {
  locks = createFakeLocks(clock)
  Object.defineProperty(navigator, 'locks', { value: locks.of(ours), configurable: true })
})

afterEach(() => Reflect.deleteProperty(navigator, 'locks'))

it('says of a document that another tab has that it is open there', async () => {
  await requestLock(locks.of(theirs), documentLock('a'))
  expect(await refusalToRename('a')).toMatch(/is open in another tab/)
  expect(await renameInList('a', 'b')).toMatch(/is open in another tab/)
})

it('says it not of one that this page left, and waits until its last changes are stored', async () => {
  await requestLock(locks.of(ours), pageLock(page.id))
  const left = await requestLock(locks.of(ours), documentLock('a'))
  expect(await refusalToRename('a')).toBe(null)
  const renamed = renameInList('a', 'b')
  left?.release()
  expect(await renamed).not.toMatch(/is open in another tab/)
})
