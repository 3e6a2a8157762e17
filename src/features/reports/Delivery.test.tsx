import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentSnapshot } from '../../editor/document'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { AllCodes } from './AllCodes'
import { Delivery, nothingPasted } from './Delivery'

afterEach(cleanup)
beforeEach(() => {
  addText(
    'test',
    '<Response><Message src="14155550100" dst="14155550109">a</Message><Message src="14155550100" dst="14155550101&lt;14155550102">b</Message></Response>',
  )
  render(<Shown />)
})

function Shown() {
  const [pasted, setPasted] = useState(nothingPasted)
  return <Delivery pasted={pasted} onChange={setPasted} more={<AllCodes />} />
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Report to explain' })

function explain(text: string): void {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Explain' }))
}

const optedOut = 'Status=failed&ErrorCode=200&From=14155550100&To=14155550102&Carrier=Acme'

test('explains status, code, source and every parameter of a report', () => {
  explain(optedOut)
  const head = screen.getByRole('heading', { name: 'failed, code 200: The recipient has opted out' })
  expect(document.activeElement).toBe(head)
  const steps = within(screen.getByRole('list', { name: 'How far the message came' })).getAllByRole('listitem')
  expect(steps.map((step) => step.textContent)).toEqual(['✓ queued (passed)', 'failed (now)'])
  expect(screen.getByText(/Documented for the API; assumed for XML/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Plivo docs: opt-out' }).getAttribute('rel')).toBe('noopener')
  expect(within(screen.getByRole('row', { name: /^Carrier/ })).getByText('Not documented.')).toBeTruthy()
})

test('leads to the field of the Message that the report is of', () => {
  explain(optedOut)
  const message = currentSnapshot()!.document!.root.children[1]!
  fireEvent.click(screen.getByRole('button', { name: 'Show the field src' }))
  expect(currentSnapshot()!.selection!.focus).toBe(message.id)
  expect(state().view.wish).toEqual({ pane: 'properties', nodeId: message.id, attribute: 'src' })
})

test('leads to the text where the text is responsible', () => {
  explain('Status=undelivered&ErrorCode=110&From=14155550100&To=14155550109')
  fireEvent.click(screen.getByRole('button', { name: 'Show the field Text' }))
  const message = currentSnapshot()!.document!.root.children[0]!
  expect(state().view.wish).toEqual({ pane: 'properties', nodeId: message.id, inText: true })
})

test('says that no Message has the numbers of the report', () => {
  explain('Status=failed&ErrorCode=40&From=14155550100&To=19995550000')
  expect(screen.getByText(/^No Message of this document has the numbers/).textContent).toContain('to 19995550000')
  expect(screen.queryByRole('button', { name: /^Show the field/ })).toBeNull()
})

test('guesses nothing about an unknown code', () => {
  explain('Status=failed&ErrorCode=777')
  expect(screen.getByRole('heading', { name: 'failed, code 777: not in the list' })).toBeTruthy()
  expect(screen.getByText(/No page that we could read explains this code/)).toBeTruthy()
})

test('says beside the field that there is no report, until the text changes', () => {
  explain('Hello')
  expect(screen.getByRole('status').textContent).toContain('No delivery report found')
  expect([field().getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', field()])
  fireEvent.change(field(), { target: { value: 'Hello you' } })
  expect(screen.getByRole('status').textContent).toBe('')
})

test('explains by Ctrl+Enter, and gives the text back to paste another one', () => {
  fireEvent.change(field(), { target: { value: optedOut } })
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  fireEvent.click(screen.getByRole('button', { name: 'Paste another' }))
  expect([document.activeElement, field().value]).toEqual([field(), optedOut])
  expect(field().selectionEnd).toBe(optedOut.length)
})

test('opens the list of all statuses and codes', () => {
  fireEvent.click(screen.getByRole('button', { name: 'All statuses and codes' }))
  expect(state().view.dialog).toBe('codes')
})
