import { afterEach, expect, it, vi } from 'vitest'
import { download } from './browser-io'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('keeps what is downloaded until the browser has had time to read it', () => {
  vi.useFakeTimers()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  const revoke = vi.spyOn(URL, 'revokeObjectURL')
  download('<Response/>', 'menu.xml')
  vi.advanceTimersByTime(30_000)
  expect(revoke).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(revoke).toHaveBeenCalledOnce()
})
