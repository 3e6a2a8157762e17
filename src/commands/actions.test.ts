import { expect, it } from 'vitest'
import { action, actions } from './actions'
import { state, update } from '../editor/store'
import { openDialog, release } from '../editor/view/view'
import { addText } from '../session/workspace'

it('names no version of a document that another tab edits', () => {
  const { isEnabled } = action('name-version')
  update({ lockReason: null })
  expect(isEnabled()).toBe(true)
  update({ lockReason: 'This document is open in another tab.' })
  expect(isEnabled()).toBe(false)
})

it('says of each command whether it opens something', () => {
  addText('test', '<Response><Speak language="en-us">Hi</Speak><Hangup/></Response>')
  Object.assign(window, { showOpenFilePicker: () => Promise.reject(new Error('none')), showSaveFilePicker: () => undefined })
  for (const { id, run, opens } of actions) {
    if (id === 'shared') update({ view: { ...state().view, arrivedLink: '#document=' } })
    run()
    const { dialog, focusRequest, isHeld } = state().view
    const isOther = isHeld || (focusRequest?.pane === 'xml' && focusRequest.open !== undefined)
    expect(dialog !== null ? 'dialog' : isOther ? 'other' : undefined, id).toBe(opens)
    openDialog(null)
    release()
    update({ view: { ...state().view, focusRequest: null } })
  }
})

it('has the sheet of the keys among the commands of View', () => {
  expect(action('shortcuts')).toMatchObject({ group: 'View', scope: 'tree' })
})
