import { afterEach, beforeEach, expect, it } from 'vitest'
import { addElement } from '../editor/nodes'
import { currentText } from '../editor/text'
import { state } from '../editor/store'
import { openDialog } from '../editor/view'
import { addText } from '../session/workspace'
import { listenToShortcuts } from './shortcuts'

let stop = (): void => undefined
beforeEach(() => {
  stop = listenToShortcuts()
  addText('test', '<Response/>')
  addElement('Hangup', { parent: [], index: 0 })
})
afterEach(() => {
  stop()
  openDialog(null)
  document.body.replaceChildren()
})

/** Presses keys in what `html` draws, where it says `id=here`; true when the browser is left to do what it does. */
function press(html: string, keys: KeyboardEventInit): boolean {
  document.body.innerHTML = html
  const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })
  return document.getElementById('here')!.dispatchEvent(event)
}

it('undoes the document from its fields', () => {
  expect(press('<input id=here>', { key: 'z', ctrlKey: true })).toBe(false)
  expect(currentText()).not.toContain('Hangup')
})

it("leaves the text of a dialog to the browser's own undo", () => {
  expect(press('<div role=dialog><input id=here></div>', { key: 'z', ctrlKey: true })).toBe(true)
  expect(currentText()).toContain('Hangup')
})

it('runs nothing while what was asked for is on its way, and keeps the keys from the browser', () => {
  expect(press('<div role=dialog data-waiting tabindex=-1 id=here></div>', { key: 'o', ctrlKey: true })).toBe(false)
  expect(press('<div role=dialog data-waiting tabindex=-1 id=here></div>', { key: '?', shiftKey: true })).toBe(true)
  expect(state().view.dialog).toBeNull()
})

it('opens the sheet of shortcuts outside of fields, and keeps its sign from what takes the focus then', () => {
  expect(press('<button id=here></button>', { key: '?', shiftKey: true })).toBe(false)
  expect(state().view.dialog).toBe('shortcuts')
})
