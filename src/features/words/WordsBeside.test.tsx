import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { CopyWords, WordsBeside } from './WordsBeside'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function show(inside: string, selected: number): void {
  addText('test', `<Response>${inside}</Response>`)
  reveal(currentSnapshot()!.document!.root.children[selected]!.id)
  render(
    <>
      <CopyWords />
      <WordsBeside />
    </>,
  )
}

test('tints the sentences of the selected element and of all that is in it', () => {
  show('<GetInput action="https://example.com/"><Speak>Press 1</Speak></GetInput><Hangup/>', 0)
  const rows = within(screen.getByRole('list', { name: 'In words' })).getAllByRole('listitem')
  expect(rows.map((row) => 'tinted' in row.dataset)).toEqual([true, true, false])
  expect(rows.map((row) => row.querySelector('button')?.getAttribute('aria-current'))).toEqual([null, 'true', null])
})

test('copies them as Markdown', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  show('<Wait length="2"/><Hangup/>', 0)
  fireEvent.click(screen.getByRole('button', { name: 'Copy in words' }))
  await waitFor(() => expect(write).toHaveBeenCalledWith('- Waits 2 seconds.\n- Hangs up.\n'))
})

test('leads to the tab where the document is long', () => {
  show('<Wait/>'.repeat(300), 0)
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Copy in words' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Open In words' }))
  expect(state().view.output).toBe('words')
})
