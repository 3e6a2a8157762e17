import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { state } from '../../editor/store'
import { currentText } from '../../editor/text'
import { openDialog } from '../../editor/view/view'
import { addText, currentName } from '../../session/workspace'
import { DropTarget } from './DropTarget'

const theirs = '<Response><Hangup/></Response>'

beforeEach(() => addText('mine', '<Response/>'))
afterEach(cleanup)

/** Drops a file; gives back what lets it be read. */
function drop(text = theirs): () => void {
  render(
    <DropTarget>
      {(bar) => (
        <>
          <input aria-label="field" />
          {bar}
        </>
      )}
    </DropTarget>,
  )
  const field = screen.getByRole('textbox')
  field.focus()
  const file = new File([text], 'theirs.xml')
  let letRead = (): void => undefined
  const isRead = new Promise<void>((done) => (letRead = done))
  const bytes = file.arrayBuffer.bind(file)
  file.arrayBuffer = () => isRead.then(bytes)
  fireEvent.drop(field, { dataTransfer: { types: ['Files'], files: [file] } })
  return letRead
}

it('opens a dropped file when it is read', async () => {
  drop()()
  await expect.poll(currentName).toBe('theirs')
  expect(currentText()).toBe(theirs)
})

it('asks before it adds a file in the language of another platform', async () => {
  const mine = currentName()
  const twiml = '<Response><Gather/></Response>'
  drop(twiml)()
  await expect.poll(() => state().view.dialog).toBe('convert-files')
  expect(state().view.foreignFiles?.map(({ name, text, dialect }) => [name, text, dialect])).toEqual([['theirs', twiml, 'twiml']])
  expect(currentName()).toBe(mine)
  openDialog(null)
})

it('says that it cannot be added where the part for it cannot be fetched, and adds it when it is dropped again', async () => {
  const mine = currentName()
  vi.doMock('./dropped', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  drop()()
  await expect.poll(() => state().view.notice?.text).toMatch(/^Nothing added: .*could not be loaded/)
  expect([currentName(), currentText()]).toEqual([mine, '<Response/>'])
  cleanup()
  vi.doUnmock('./dropped')
  drop()()
  await expect.poll(currentName).toMatch(/^theirs/)
})

it('offers it without taking screen or focus where its user types on meanwhile', async () => {
  const mine = currentName()
  const letRead = drop()
  const field = screen.getByRole('textbox')
  fireEvent.keyDown(field, { key: 'a' })
  letRead()
  const add = await screen.findByRole('button', { name: 'Add as new document' })
  expect([currentName(), document.activeElement]).toEqual([mine, field])
  fireEvent.click(add)
  expect(currentName()).not.toBe(mine)
  expect(currentText()).toBe(theirs)
  expect(screen.queryByRole('region', { name: 'Dropped files' })).toBeNull()
})
