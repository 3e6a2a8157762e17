import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Failure } from './Failure'

afterEach(cleanup)

it('says what could not be drawn, and draws it again when that is possible', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  const Page = () => {
    if (isBroken) throw new RangeError('Invalid time value')
    return <p>here</p>
  }
  render(
    <Failure>
      <Page />
    </Failure>,
  )
  expect(screen.getByText('RangeError: Invalid time value')).toBeTruthy()
  isBroken = false
  await userEvent.click(screen.getByRole('button', { name: 'Draw it again' }))
  expect(screen.getByText('here')).toBeTruthy()
})
