import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { addText } from '../../session/workspace'
import { RecipientView } from './RecipientView'

afterEach(cleanup)

it('shows the sender in groups as phones do, and under the bubble its parts and who documents them', async () => {
  addText('test', '<Response><Message src="14155550100" dst="14155550101">Hi</Message></Response>')
  render(<RecipientView />)
  expect(await screen.findByText('+1 415 555 0100')).toBeTruthy()
  expect(screen.getByText(/^Arrives as one message, counted as 1 part\./).textContent).toContain(
    'Parts: Plivo’s API docs; XML may differ.',
  )
})

it('shows the name of a sender as it is written', () => {
  addText('test', '<Response><Message src="ACME" dst="14155550101">Hi</Message></Response>')
  render(<RecipientView />)
  expect(screen.getByText('ACME')).toBeTruthy()
})
