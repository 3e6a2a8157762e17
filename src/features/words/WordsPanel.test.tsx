import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { chooseKind } from '../../editor/metadata'
import { setAttributeOf } from '../../editor/nodes/one'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { WordsPanel } from './WordsPanel'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const said = () => within(screen.getByRole('list', { name: 'In words' })).getAllByRole('button')
const texts = () => said().map((each) => each.textContent)

function show(inside: string): void {
  addText('test', `<Response>${inside}</Response>`)
  render(<WordsPanel />)
}

test('tells the flow, and what never runs', () => {
  show('<Speak>Hi</Speak><Hangup/><Wait/>')
  expect(texts()).toEqual(['Says “Hi” (en-US, WOMAN).', 'Hangs up.', '<Wait> never runs: <Hangup> before it ends the call.'])
})

test('leads from a sentence to its element', () => {
  show('<Speak>Hi</Speak><Wait length="2"/>')
  fireEvent.click(screen.getByRole('button', { name: 'Waits 2 seconds.' }))
  const wait = currentSnapshot()!.document!.root.children[1]!
  expect(currentSnapshot()!.selection!.focus).toBe(wait.id)
  expect(state().view.focusRequest).toEqual({ pane: 'properties', nodeId: wait.id })
  expect(said()[1]!.getAttribute('aria-current')).toBe('true')
})

test('follows the document and its kind', () => {
  show('<Wait length="2"/>')
  act(() => void setAttributeOf(currentSnapshot()!.document!.root.children[0]!.id, 'length', '5'))
  expect(texts()[0]).toBe('Waits 5 seconds.')
  act(() => chooseKind('message'))
  expect(texts()).toEqual(['Skips <Wait>: it needs a call.', 'No message is sent.'])
})

test('copies as Markdown', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  show('<Speak>Hi</Speak><Hangup/>')
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }))
  await waitFor(() => expect(write).toHaveBeenCalledWith('- Says “Hi” (en-US, WOMAN).\n- Hangs up.\n'))
})
