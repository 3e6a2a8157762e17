import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { openDialog } from '../../editor/view/view'
import { AllCodes } from './AllCodes'
import { CodesDialog } from './CodesDialog'
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
  return <Delivery pasted={pasted} onChange={setPasted} more={<AllCodes report={pasted.report} />} />
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
  const steps = within(screen.getByRole('list', { name: 'Progress of the message' })).getAllByRole('listitem')
  expect(steps.map((step) => step.textContent)).toEqual(['✓ queued (passed)', '✕ failed (now)'])
  expect(screen.getByText(/^Plivo’s API docs; XML may differ\./).previousSibling?.textContent).toBe('Source')
  expect(screen.getByRole('link', { name: 'Plivo docs: opt-out' }).getAttribute('rel')).toBe('noopener')
  expect(within(screen.getByRole('row', { name: /^Carrier/ })).getByText('Not documented.')).toBeTruthy()
})

test('leads to the field of the Message that the report is of', () => {
  explain(optedOut)
  const message = currentSnapshot()!.document!.root.children[1]!
  fireEvent.click(screen.getByRole('button', { name: 'Show the field src' }))
  expect(currentSnapshot()!.selection!.focus).toBe(message.id)
  expect(state().view.focusRequest).toEqual({ pane: 'properties', nodeId: message.id, attribute: 'src' })
})

test('leads to the text where the text is responsible', () => {
  explain('Status=undelivered&ErrorCode=110&From=14155550100&To=14155550109')
  fireEvent.click(screen.getByRole('button', { name: 'Show the field Text' }))
  const message = currentSnapshot()!.document!.root.children[0]!
  expect(state().view.focusRequest).toEqual({ pane: 'properties', nodeId: message.id, inText: true })
})

const ofNobody = 'Status=undelivered&ErrorCode=30&From=14155550100&To=19995550000'

test('says which field to change where no Message has the numbers of the report', () => {
  act(() => reveal(currentSnapshot()!.document!.root.id))
  explain(ofNobody)
  const said = screen.getByText('Change the text first, or the sender (src).').parentElement?.textContent
  expect(said).toContain('No Message in this document matches the report: from 14155550100 to 19995550000.')
  expect(said).toContain('Select the Message to reach its fields.')
  expect(screen.queryByRole('button', { name: /^Show the field/ })).toBeNull()
})

test('offers the selected Message where none has the numbers, and says that it is not matched', () => {
  const message = currentSnapshot()!.document!.root.children[1]!
  explain(ofNobody)
  act(() => reveal(message.id))
  expect(screen.getByText('Not matched: this Message has different numbers.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show the field src in this Message' }))
  expect(state().view.focusRequest).toEqual({ pane: 'properties', nodeId: message.id, attribute: 'src' })
})

test.each([
  ['Status=failed&ErrorCode=200', 'Check the recipient (dst) first, then the sender (src).'],
  ['Status=failed&ErrorCode=40', 'Change the sender (src).'],
  ['Status=failed&ErrorCode=450', 'Check the recipient (dst).'],
  ['Status=undelivered', 'Check the recipient (dst) first, then the text.'],
])('says of %s: %s', (text, advice) => {
  explain(text)
  expect(screen.getByText(advice)).toBeTruthy()
})

test.each([
  ['undelivered', 'bad', '✕ '],
  ['failed', 'bad', '✕ '],
  ['rejected', 'bad', '✕ '],
  ['delivered', 'good', '✓ '],
  ['sent', 'open', ''],
])('marks the status %s as %s by colour and sign', (status, outcome, sign) => {
  explain(`Status=${status}`)
  const step = within(screen.getByRole('list', { name: 'Progress of the message' })).getByText(/\(now\)/).parentElement
  expect([step?.dataset['outcome'], step?.textContent]).toEqual([outcome, `${sign}${status} (now)`])
})

test('names an incoming message', () => {
  explain('Status=received&From=14155550101&To=14155550100&Text=Hi&MessageUUID=5b40a428')
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(
    'Incoming message, received: The message arrived at Plivo. It stays so where no message_url is set.',
  )
})

test('guesses nothing about an unknown code', () => {
  explain('Status=failed&ErrorCode=777')
  expect(screen.getByRole('heading', { name: 'failed, code 777: not in the list' })).toBeTruthy()
  expect(screen.getByText(/No page we could read explains this code/)).toBeTruthy()
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

test.each([
  ['Status=failed&ErrorCode=420', 'Error codes', '420'],
  ['Status=delivered', 'Statuses of sent messages', 'delivered'],
  ['Status=failed&ErrorCode=777', 'Statuses of sent messages', 'failed'],
])('opens the list of all statuses and codes at that of %s', (text, list, name) => {
  const scrolled: unknown[] = []
  HTMLElement.prototype.scrollIntoView = function (this: HTMLElement) {
    scrolled.push(this)
  }
  render(<CodesDialog />)
  explain(text)
  fireEvent.click(screen.getByRole('button', { name: 'All statuses and codes' }))
  const row = within(screen.getByRole('region', { name: list }))
    .getByText(name, { selector: 'b' })
    .closest('div')
  expect([row?.getAttribute('aria-current'), scrolled]).toEqual(['true', [row]])
  act(() => openDialog(null))
  expect(state().view.codesAt).toBe(null)
})

test('opens the list of all statuses and codes', () => {
  fireEvent.click(screen.getByRole('button', { name: 'All statuses and codes' }))
  expect(state().view.dialog).toBe('codes')
})
