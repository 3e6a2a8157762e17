import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { openDialog } from '../../editor/view/view'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { CodesDialog } from './CodesDialog'
import { DeliveryOfCall } from './DeliveryOfCall'

afterEach(cleanup)
beforeEach(() => openDialog(null))

const call = '<Response><Speak>Hi</Speak><Message src="14155550100" dst="14155550109">a</Message></Response>'
const explain = (text: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name: 'Report to explain' }), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Explain' }))
}

test('explains a report of a message that a call sends, and leads to its field', async () => {
  addText('test', call)
  render(<DeliveryOfCall />)
  render(<CodesDialog />)
  fireEvent.click(screen.getByRole('button', { name: 'Was it delivered?' }))
  explain('Status=failed&ErrorCode=200&From=14155550100&To=14155550109')
  const message = currentSnapshot()!.document!.root.children[1]!
  fireEvent.click(screen.getByRole('button', { name: 'Show the field src' }))
  expect(state().view.dialog).toBe(null)
  expect(state().view.focusRequest).toEqual({ pane: 'properties', nodeId: message.id, attribute: 'src' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
})

test('keeps what was pasted while it is closed, and does not lead to itself', async () => {
  addText('test', call)
  render(<CodesDialog />)
  act(() => openDialog('codes'))
  expect(screen.queryByRole('button', { name: 'All statuses and codes' })).toBe(null)
  fireEvent.change(screen.getByRole('textbox', { name: 'Report to explain' }), { target: { value: 'Status=sent' } })
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  act(() => openDialog('codes'))
  expect(screen.getByRole('textbox', { name: 'Report to explain' })).toHaveProperty('value', 'Status=sent')
})

test('asks of no delivery in a call that sends nothing', () => {
  addText('test', '<Response><Speak>Hi</Speak></Response>')
  render(<DeliveryOfCall />)
  expect(screen.queryByRole('button')).toBe(null)
})
