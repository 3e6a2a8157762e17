import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { action } from '../../../../commands/actions'
import { missing } from '../../../../dialects/twiml/lost'
import { openDialog } from '../../../../editor/view/view'
import { MissingDialog } from './MissingDialog'
// So that the dialog does not wait for it.
import './MissingList'

afterEach(() => {
  cleanup()
  openDialog(null)
})

it('lists what Plivo does not have, and finds an element by its name or by the way that is nearest', async () => {
  render(<MissingDialog />)
  act(() => action('missing').run())
  const field = await screen.findByRole('textbox')
  // It comes after the dialog: of what is typed meanwhile it would have the end alone.
  expect(document.activeElement).not.toBe(field)
  expect(screen.getAllByRole('term')).toHaveLength(missing.length)
  fireEvent.change(field, { target: { value: 'enq' } })
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['<Enqueue> TwiML'])
  fireEvent.change(field, { target: { value: 'noise stream' } })
  expect(screen.getAllByRole('term')).toHaveLength(3)
  fireEvent.change(field, { target: { value: 'xyz' } })
  expect(screen.getByRole('status').textContent).toBe('Nothing found.')
})
