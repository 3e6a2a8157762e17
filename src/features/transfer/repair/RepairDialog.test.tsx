import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { currentKind, currentSnapshot } from '../../../editor/document/current'
import { redoStep, undoStep } from '../../../editor/document/steps'
import { currentText } from '../../../editor/text'
import { openDialog } from '../../../editor/view/view'
import { addText } from '../../../session/workspace'
import { ImportDialog } from '../import/ImportDialog'
import { RepairDialog } from './RepairDialog'
import { countLooks } from '../../../../test/counted-clock'

countLooks()

afterEach(() => {
  act(() => openDialog(null))
  cleanup()
})

const broken = '<Response>\n  <speak loop=2>Fish & chips</speak>\n</Response>\n'
const repaired = '<Response>\n  <Speak loop="2">Fish &amp; chips</Speak>\n</Response>\n'
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

function openRepair(text: string): void {
  addText('broken', text)
  render(<RepairDialog />)
  act(() => openDialog('repair'))
}

test('accepts one repair as one step that can be undone', async () => {
  openRepair(broken)
  press(/^Accept: Write &amp; for &/)
  await waitFor(() => expect(currentText()).toBe(broken.replace('&', '&amp;')))
  expect(screen.queryByRole('button', { name: /^Accept: Write &amp;/ })).toBeNull()
  expect(document.activeElement?.textContent).toBe('Accept')
  act(undoStep)
  expect(currentText()).toBe(broken)
  act(redoStep)
  expect(currentText()).toBe(broken.replace('&', '&amp;'))
})

test('accepts all as one step', async () => {
  openRepair(broken)
  press('Accept all')
  await waitFor(() => expect(currentText()).toBe(repaired))
  expect(currentSnapshot()!.draft).toBeNull()
  expect(screen.getByText('✓ The XML is well-formed.')).toBeTruthy()
  expect(screen.getByText('Well-formed now')).toBeTruthy()
  expect(screen.queryByText(/^No repair is known/)).toBeNull()
  act(undoStep)
  expect(currentText()).toBe(broken)
})

test('looks for repairs of a long text in slices, which can be stopped, and repairs it so', async () => {
  const long = `<Response>${'<speak>a & b</speak>'.repeat(5000)}</Response>`
  openRepair(long)
  expect(await screen.findByRole('progressbar', { name: 'Looking for repairs' }, { timeout: 20_000 })).toBeTruthy()
  press('Stop')
  expect(screen.getByText('Stopped.')).toBeTruthy()
  press('Continue')
  fireEvent.click(await screen.findByRole('button', { name: 'Accept all' }, { timeout: 20_000 }))
  expect(currentText() === long).toBe(true)
  await waitFor(() => expect(currentText() === long.replace(/speak/g, 'Speak').replace(/&/g, '&amp;')).toBe(true), {
    timeout: 20_000,
  })
}, 60_000)

test('accepts one repair of a long text in slices, and nothing of it when that is stopped', async () => {
  const long = `<Response>${'<Wait/>'.repeat(8000)}<Speak>a & b</Speak></Response>`
  openRepair(long)
  fireEvent.click(await screen.findByRole('button', { name: /^Accept: Write &amp; for &/ }, { timeout: 20_000 }))
  expect(screen.getByRole('progressbar', { name: 'Repairing' })).toBeTruthy()
  press('Stop')
  expect(await screen.findByText('Stopped.')).toBeTruthy()
  expect(currentText() === long).toBe(true)
  press('Continue')
  await waitFor(() => expect(currentText() === long.replace('&', '&amp;')).toBe(true), { timeout: 20_000 })
}, 60_000)

test('shows old and new lines and changes nothing when closed', async () => {
  openRepair(broken)
  expect(screen.getAllByText('Fish & chips', { exact: false }).length).toBeGreaterThan(0)
  expect(screen.getByRole('dialog').querySelectorAll('del').length).toBeGreaterThan(0)
  press('Close')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(currentText()).toBe(broken)
})

test('says that nothing is known for what it cannot mend', () => {
  openRepair('<Response><Dial record></Dial></Response>')
  expect(screen.getByText(/^No repair is known/)).toBeTruthy()
})

test('offers nothing for a template that repairs would break', () => {
  openRepair(
    '<Response>\n<% each do |n| %>\n  <Dial callerId="<%= a %>"><Number><%= n %></Number></Dial>\n<% end %>\n</Response>\n',
  )
  expect(screen.getByText(/^No repair is known/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull()
})

test('imports repaired text so that undo gives back what came', async () => {
  const came = '<Response>\n  <Message src="+14155550100" dst="+14155550101<+14155550102">Hi</Message>\n</Response>\n'
  render(<ImportDialog />)
  act(() => openDialog('import'))
  fireEvent.change(screen.getByRole('textbox', { name: 'XML to import' }), { target: { value: came } })
  fireEvent.click(await screen.findByRole('button', { name: /^Accept: Write &lt; for < in values/ }))
  press('Add as new document')
  await waitFor(() => expect(currentText()).toBe(came.replace('1<', '1&lt;')))
  expect(currentKind()).toBe('message')
  act(undoStep)
  expect(currentText()).toBe(came)
})

test('goes back to the text as it came', async () => {
  render(<ImportDialog />)
  act(() => openDialog('import'))
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'XML to import' })
  fireEvent.change(box, { target: { value: broken } })
  fireEvent.click(await screen.findByRole('button', { name: 'Accept all' }))
  expect(box.value).toBe(repaired)
  press('Restore the original text')
  expect(box.value).toBe(broken)
})
