import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { lazy } from './lazy'

afterEach(cleanup)

const Clock = ({ time }: { readonly time: string }) => <b>{time}</b>

it('draws what was fetched, and at once when it is drawn again', async () => {
  const LateClock = lazy(() => Promise.resolve(Clock))
  const { unmount } = render(<LateClock time="12:00" />)
  expect(await screen.findByText('12:00')).toBeTruthy()
  unmount()
  render(<LateClock time="12:01" />)
  expect(screen.getByText('12:01')).toBeTruthy()
})

it('says that it could not be loaded, and tries again', async () => {
  const tries = [() => Promise.reject(new Error('offline')), () => Promise.resolve(Clock)]
  const LateClock = lazy(() => tries.shift()!())
  render(<LateClock time="12:00" />)
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('12:00')).toBeTruthy()
})

it('leaves an extra out without a word', async () => {
  let tries = 0
  const LateClock = lazy<{ readonly time: string }>(async () => {
    tries += 1
    return Promise.reject(new Error('offline'))
  }, true)
  const { container } = render(<LateClock time="12:00" />)
  await waitFor(() => expect(tries).toBe(1))
  await act(async () => Promise.resolve())
  expect(container.innerHTML).toBe('')
})
