import { waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { dropFocusRequest, requestFocus } from '../../editor/view/view'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { guardFocus } from './focus-guard'

let stop = (): void => undefined
afterEach(() => {
  stop()
  const { focusRequest } = state().view
  if (focusRequest) dropFocusRequest(focusRequest)
})

it('sends the focus to the tree when the control that had it vanishes', async () => {
  stop = guardFocus()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  field.remove()
  await waitFor(() => expect(state().view.focusRequest).toEqual({ pane: 'structure' }))
})

it('leaves the focus alone when something else has it', async () => {
  stop = guardFocus()
  const field = document.body.appendChild(document.createElement('input'))
  const other = document.body.appendChild(document.createElement('input'))
  field.focus()
  other.focus()
  field.remove()
  await new Promise((done) => requestAnimationFrame(done))
  expect(state().view.focusRequest).toBeNull()
  other.remove()
})

it('leaves the focus to the pane that was asked to take it', async () => {
  stop = guardFocus()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  requestFocus({ pane: 'problems' })
  field.remove()
  await new Promise((done) => requestAnimationFrame(done))
  expect(state().view.focusRequest).toEqual({ pane: 'problems' })
})

const key = (target: Element, pressed: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }))

it.each(['role=status', 'role=alert', 'data-message'])(
  'sends it back to where the user worked when a pressed button in %s vanishes',
  async (mark) => {
    stop = guardFocus()
    document.body.innerHTML = `<input id=field><button id=between></button><p ${mark}><button id=pressed></button></p>`
    const [field, between, pressed] = ['field', 'between', 'pressed'].map((id) => document.getElementById(id)!)
    field!.focus()
    key(field!, 'a')
    key(field!, 'Tab')
    between!.focus()
    key(between!, 'Tab')
    pressed!.focus()
    key(pressed!, 'Enter')
    pressed!.remove()
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(state().view.focusRequest).toBeNull()
    document.body.replaceChildren()
  },
)

it('sends it to the form, where no key deletes, when the field that its user worked in is gone too', async () => {
  addText('mine', '<Response/>')
  stop = guardFocus()
  document.body.innerHTML = '<input id=field><p role=status><button id=pressed></button></p>'
  const [field, pressed] = ['field', 'pressed'].map((id) => document.getElementById(id)!)
  field!.focus()
  key(field!, 'a')
  key(field!, 'Tab')
  pressed!.focus()
  document.body.replaceChildren()
  const nodeId = currentSnapshot()?.selection?.focus
  await waitFor(() => expect(state().view.focusRequest).toEqual({ pane: 'properties', nodeId, isOfElement: true }))
})
