import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { undoStep } from '../../../editor/document/steps'
import { currentText } from '../../../editor/text'
import { openDialog, openFixes } from '../../../editor/view/view'
import { addText } from '../../../session/workspace'
import { FixDialog } from './FixDialog'
import { countLooks } from '../../../../test/counted-clock'

countLooks()

afterEach(() => {
  act(() => openDialog(null))
  cleanup()
})

const slow = { timeout: 20_000 }

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

function openSafe(text: string): void {
  addText('fixes', text)
  render(<FixDialog />)
  act(() => openFixes('safe'))
}

test('shows what changes, and fixes all as one step', async () => {
  const wrong = '<Response><speak>a</speak><Wait silence="True"/></Response>'
  openSafe(wrong)
  expect(await screen.findByRole('group', { name: 'What changes' }, slow)).toBeTruthy()
  expect(currentText()).toBe(wrong)
  press('Fix 2')
  await waitFor(() => expect(currentText()).toBe('<Response><Speak>a</Speak><Wait silence="true"/></Response>'))
  act(undoStep)
  expect(currentText()).toBe(wrong)
}, 60_000)

const wrong = `<Response>${'<Wait silence="True"/>'.repeat(8000)}</Response>`
const right = wrong.replaceAll('True', 'true')

test('looks for what very many fixes change in slices, which can be stopped', async () => {
  openSafe(wrong)
  expect(screen.getByRole('progressbar', { name: 'Preparing the changes' })).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Fix 8000' }).disabled).toBe(true)
  press('Stop')
  expect(screen.getByText('Stopped.')).toBeTruthy()
  press('Continue')
  expect(await screen.findByRole('group', { name: 'What changes' }, slow)).toBeTruthy()
  expect(currentText() === wrong).toBe(true)
}, 60_000)

test('applies very many fixes in slices, and nothing of them when that is stopped or canceled', async () => {
  openSafe(wrong)
  await screen.findByRole('group', { name: 'What changes' }, slow)
  press('Fix 8000')
  expect(screen.getByRole('progressbar', { name: 'Fixing' })).toBeTruthy()
  press('Stop')
  expect(screen.getByText('Stopped.')).toBeTruthy()
  expect(currentText() === wrong).toBe(true)
  press('Continue')
  press('Cancel')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(currentText() === wrong).toBe(true)
  act(() => openFixes('safe'))
  await screen.findByRole('group', { name: 'What changes' }, slow)
  press('Fix 8000')
  await waitFor(() => expect(currentText() === right).toBe(true), slow)
}, 60_000)
