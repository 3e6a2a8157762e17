import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { changeSettings, resetView, useSettings } from '../editor/view/view'
import { Failure } from './Failure'

afterEach(() => {
  cleanup()
  resetView()
})

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
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('here')).toBeTruthy()
})

it('resets the view, and says so before, when drawing fails a second time', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Page = () => {
    if (useSettings().theme === 'dark') throw new RangeError('no theme')
    return <p>here</p>
  }
  changeSettings({ theme: 'dark' })
  render(
    <Failure>
      <Page />
    </Failure>,
  )
  expect(screen.queryByText(/resets the view/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText(/resets the view/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('here')).toBeTruthy()
})
