import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { currentDocument } from '../../../editor/document/current'
import { undoStep } from '../../../editor/document/steps'
import { setAttributeOf, setTextOf } from '../../../editor/nodes/one'
import { currentText } from '../../../editor/text'
import { reportImport, useImported } from '../../../editor/view/view'
import { parse } from '../../../core-page'
import { ImportReport } from './ImportReport'
import { importText } from './import-text'

afterEach(() => {
  act(() => reportImport(null))
  cleanup()
})

function Strip() {
  const report = useImported()
  return report && <ImportReport key={report.documentId} imported={report} />
}

function imported(text: string): void {
  act(() => importText('imported', { text, read: parse(text) }))
  render(<Strip />)
}

const words = (): readonly string[] => screen.queryAllByRole('listitem').map((item) => item.textContent)
const child = (index: number): number => currentDocument()!.root.children[index]!.id

test('says what is wrong now, and goes when nothing is', async () => {
  imported('<Response><Speak loop="x">Hi</Speak><Play>no url</Play></Response>')
  expect(words()).toEqual(['2 elements in <Response>', '1 error', '1 warning'])
  act(() => void setAttributeOf(child(0), 'loop', '2'))
  await waitFor(() => expect(words()).toEqual(['2 elements in <Response>', '1 error']))
  act(undoStep)
  await waitFor(() => expect(words()).toEqual(['2 elements in <Response>', '1 error', '1 warning']))
  act(() => void setAttributeOf(child(0), 'loop', null))
  act(() => void setTextOf(child(1), 'https://example.com/a.mp3'))
  await waitFor(() => expect(words()).toEqual([]))
  expect(currentText()).toContain('https://example.com/a.mp3')
})

test('stays with what it brought in while nothing was wrong', async () => {
  imported('<Response><!-- c --><Speak>Hi</Speak></Response>')
  expect(words()).toEqual(['1 element in <Response>', '1 comment kept', 'No problems found'])
  act(() => void setTextOf(child(1), 'Ho'))
  await waitFor(() => expect(words()).toHaveLength(3))
})
