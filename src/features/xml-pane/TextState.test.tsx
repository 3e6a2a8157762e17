import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { currentKind, currentSnapshot } from '../../editor/document/current'
import { ignore } from '../../editor/kept'
import { setAttributeOf } from '../../editor/nodes/one'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { TextState } from './TextState'

afterEach(cleanup)

const verdict = () => screen.getByRole('group', { name: 'Verdict' })
const child = (index: number) => currentSnapshot()!.document!.root.children[index]!.id

function show(inside: string): void {
  addText('test', `<Response>${inside}</Response>`)
  render(<TextState />)
}

test('says what Plivo will do, and leads to why', () => {
  show('<Wait length="x"/>')
  expect(verdict().textContent).toContain('Will go wrong: <Wait> length')
  fireEvent.click(screen.getByRole('button', { name: /Will go wrong/ }))
  expect(state().view.wish).toMatchObject({ pane: 'properties', attribute: 'length' })
  act(() => void setAttributeOf(child(0), 'length', '2'))
  expect(verdict().textContent).toContain('✓ Will run')
})

test('does not let an error that is ignored pass for right', () => {
  show('<Wait length="x"/>')
  act(() => ignore('attribute-value', null))
  expect(verdict().textContent).toContain('Will go wrong')
})

test('says and sets what the document answers', async () => {
  show('<Wait/>')
  fireEvent.click(screen.getByRole('button', { name: /as voice answer/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /^message reply/ }))
  expect(currentKind()).toBe('message')
  expect(verdict().textContent).toContain('Will run, but <Response>: Plivo skips the step')
})
