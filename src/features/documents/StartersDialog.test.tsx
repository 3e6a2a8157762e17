import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { currentKind } from '../../editor/document/current'
import { starters } from '../../session/starters/table'
import { currentText } from '../../editor/text'
import { openDialog } from '../../editor/view/view'
import { addText, currentName } from '../../session/workspace'
import { StartersDialog } from './StartersDialog'

afterEach(() => {
  openDialog(null)
  cleanup()
})

it('shows each example with its sentence and XML, and adds the chosen one beside the open document', async () => {
  addText('mine', '<Response><Hangup/></Response>')
  openDialog('starters')
  render(<StartersDialog />)
  const user = userEvent.setup()
  for (const { title, about, xml } of starters) {
    await user.click(screen.getByRole('radio', { name: `${title} ${about}` }))
    expect(screen.getByRole('region', { name: `XML of ${title}` }).textContent).toBe(xml)
  }
  await user.click(screen.getByRole('radio', { name: /^SMS to several people/ }))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(currentName()).toBe('sms-to-several'))
  expect(currentText()).toBe(starters.find(({ name }) => name === 'sms-to-several')?.xml)
  expect(currentKind()).toBe('message')
})
