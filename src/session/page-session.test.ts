import { waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { addText } from './workspace'

afterEach(() => Reflect.deleteProperty(navigator, 'locks'))

it('looks for the locks of the browser when it needs one, not when it is loaded', async () => {
  const request = vi.fn((_name: string, _options: LockOptions, held: (lock: object) => Promise<void>) => held({}))
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
  addText('mine', '<Response/>')
  await waitFor(() => expect(request.mock.calls.some(([name]) => name.includes('document'))).toBe(true))
})
