import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Action, Shortcut } from '../../commands/action'
import { actions } from '../../commands/actions'
import { undoStep } from '../../editor/document/steps'
import { addElement } from '../../editor/nodes/insert'
import { currentText } from '../../editor/text'
import { state } from '../../editor/store'
import { openDialog, reportField, reportLink } from '../../editor/view/view'
import { addText } from '../../session/workspace'
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

it('adds with Ctrl+Enter from a field of the form, but not from a dialog', () => {
  expect(press('<input id=here>', { key: 'Enter', ctrlKey: true })).toBe(false)
  expect(state().view.dialog).toBe('add')
  openDialog('import')
  expect(press('<div role=dialog><input id=here></div>', { key: 'Enter', ctrlKey: true })).toBe(true)
  expect(state().view.dialog).toBe('import')
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

const withKeys = actions.flatMap((action) =>
  action.scope === 'global' ? action.shortcuts.map((shortcut) => ({ id: action.id, action, shortcut })) : [],
)

/**
 * Makes possible whatever a command does: undo, redo, walks to problems, what a field is about, a link that came; expects
 * this one to be enabled.
 */
function enableAll(action: Action): void {
  addText('test', '<Response><Dial/></Response>')
  addElement('Hangup', { parent: [], index: 0 })
  addElement('Play', { parent: [], index: 0 })
  undoStep()
  reportField({ nodeId: state().open?.history.present.document?.root.id ?? 0, attribute: null })
  reportLink('#document=')
  expect(action.isEnabled()).toBe(true)
}

const keysOf = ({ key, mod, shift, alt }: Shortcut): KeyboardEventInit => ({
  key,
  ctrlKey: mod === true,
  shiftKey: shift === true,
  altKey: alt === true,
})

it.each(withKeys)('lets $id move nothing behind an open menu', ({ action, shortcut }) => {
  enableAll(action)
  const before = state()
  press('<ul role=menu><li role=menuitem tabindex=-1 id=here></li></ul>', keysOf(shortcut))
  expect(state()).toBe(before)
})

it.each(withKeys)('lets $id move nothing behind an open dialog, whatever has the focus in it', ({ action, shortcut }) => {
  for (const html of ['<button id=here></button>', '<input id=here>', '<div role=dialog><button id=here></button></div>']) {
    openDialog(null)
    enableAll(action)
    // A question of a pane is no dialog of the page.
    if (!html.includes('dialog')) openDialog('documents')
    const before = state()
    press(html, keysOf(shortcut))
    if (action.opens === 'dialog') expect(state().view.dialog).not.toBe(before.view.dialog)
    else expect(state()).toBe(before)
    expect(state().open).toBe(before.open)
  }
})
