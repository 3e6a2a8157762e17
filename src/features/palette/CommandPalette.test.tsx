import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { currentText } from '../../editor/text'
import { state } from '../../editor/store'
import { openDialog } from '../../editor/view/view'
import { addElement } from '../../editor/nodes/insert'
import { addText } from '../../session/workspace'
import { CommandPalette } from './CommandPalette'

const user = userEvent.setup()
beforeEach(() => {
  addText('test', '<Response/>')
  addElement('Hangup', { parent: [], index: 0 })
  openDialog('commands')
  render(<CommandPalette />)
})
afterEach(() => {
  act(() => openDialog(null))
  cleanup()
})

const active = (): string | null =>
  document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '')?.textContent ?? null

it('marks no command before something is typed, so that Enter undoes nothing', async () => {
  expect(active()).toBeNull()
  await user.keyboard('{Enter}')
  expect(currentText()).toContain('<Hangup/>')
  expect(state().view.dialog).toBe('commands')
  await user.keyboard('und')
  expect(active()).toMatch(/^Undo/)
  await user.keyboard('{Backspace}{Backspace}{Backspace}')
  expect(active()).toBeNull()
})

it('marks the first or the last command with the arrows', async () => {
  await user.keyboard('{ArrowDown}')
  expect(active()).toMatch(/^Undo/)
  await user.keyboard('{ArrowUp}')
  expect(active()).toMatch(/^About/)
})

it('runs what was found', async () => {
  await user.keyboard('undo{Enter}')
  expect(currentText()).not.toContain('<Hangup/>')
})

it.each([
  ['dark', /^Switch theme/],
  ['delivery', /^Message statuses and codes/],
  ['sms', /^New message/],
  ['trash', /^Delete/],
])('finds a command by another word for it: %s', async (word, command) => {
  await user.keyboard(word)
  expect(active()).toMatch(command)
})

it('has the command that was run last before all others the next time', async () => {
  await user.keyboard('expand{Enter}')
  act(() => openDialog('commands'))
  await user.keyboard('{ArrowDown}')
  expect(active()).toMatch(/^Expand all/)
})
