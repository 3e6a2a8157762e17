import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { currentKind, currentSnapshot } from '../../editor/document/current'
import { chooseKind, ignore } from '../../editor/metadata'
import { setAttributeOf } from '../../editor/nodes/one'
import { state } from '../../editor/store'
import { currentText } from '../../editor/text'
import { addText } from '../../session/workspace'
import { TextState } from './TextState'

afterEach(cleanup)

const verdict = () => screen.getByRole('group', { name: 'Verdict' })
const child = (index: number) => currentSnapshot()!.document!.root.children[index]!.id

async function show(inside: string): Promise<void> {
  addText('test', `<Response>${inside}</Response>`)
  render(<TextState />)
  await screen.findByRole('group', { name: 'Verdict' })
}

test('says what Plivo will do, and leads to why', async () => {
  await show('<Wait length="x"/>')
  expect(verdict().textContent).toContain('Plivo rejects the whole document')
  fireEvent.click(screen.getByRole('button', { name: /Has an error · <Wait> length: Enter a whole number/ }))
  expect(state().view.focusRequest).toMatchObject({ pane: 'properties', attribute: 'length' })
  act(() => void setAttributeOf(child(0), 'length', '2'))
  expect(verdict().textContent).toContain('✓RunsNo problems found.')
})

test('says what an SMS reply sends, to how many and in how many parts', async () => {
  await show('<Message src="12125557100" dst="12125557101&lt;12125557102">Your table is ready.</Message>')
  act(() => chooseKind('message'))
  expect(verdict().textContent).toContain('Sends a text to 2 recipients, 1 part each')
})

test('does not let an error that is ignored pass for right', async () => {
  await show('<Wait length="x"/>')
  act(() => ignore('attribute-value', null))
  expect(verdict().textContent).toContain('Has an error')
})

test('repairs what it is about by the name of the repair in the list, and keeps the focus', async () => {
  await show('<Redirect method="post">https://a.com</Redirect>')
  const fix = screen.getByRole('button', { name: 'Fix: Change to "POST"' })
  fix.focus()
  fireEvent.click(fix)
  expect(currentText()).toContain('method="POST"')
  expect(document.activeElement).toBe(verdict())
})

test('says and sets what the document answers', async () => {
  await show('<Wait/>')
  fireEvent.click(screen.getByRole('button', { name: /Checked as: call reply/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /^SMS reply/ }))
  expect(currentKind()).toBe('message')
  expect(verdict().textContent).toContain('Plivo skips the step')
})
