import { openDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answer, silent, withDatabase } from './database'

vi.mock('idb', () => ({ openDB: vi.fn() }))

const close = vi.fn()
const silence = new Promise<never>(() => undefined)
const giveUp = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3 * answer)

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(openDB).mockResolvedValue({ close } as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

it('says that the storage does not answer, and does the next work with a new connection', async () => {
  await withDatabase(() => Promise.resolve('done'))
  const opened = vi.mocked(openDB).mock.calls.length
  const asked = expect(withDatabase(() => silence)).rejects.toThrow(silent)
  await giveUp()
  await asked
  expect(close).toHaveBeenCalledOnce()
  expect(await withDatabase(() => Promise.resolve('done'))).toBe('done')
  expect(openDB).toHaveBeenCalledTimes(opened + 1)
})

it('opens anew when the opening itself had no answer', async () => {
  const asked = expect(withDatabase(() => silence)).rejects.toThrow(silent)
  await giveUp()
  await asked
  vi.mocked(openDB).mockReturnValueOnce(silence)
  const opening = expect(withDatabase(() => Promise.resolve('done'))).rejects.toThrow(silent)
  await giveUp()
  await opening
  expect(await withDatabase(() => Promise.resolve('done'))).toBe('done')
})

it('drops one connection once, however much work waits for it', async () => {
  const both = Promise.allSettled([withDatabase(() => silence), withDatabase(() => silence)])
  await giveUp()
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const opened = vi.mocked(openDB).mock.calls.length
  await withDatabase(() => Promise.resolve('done'))
  await withDatabase(() => Promise.resolve('done'))
  expect(openDB).toHaveBeenCalledTimes(opened + 1)
})
