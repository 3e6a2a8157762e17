import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { currentText } from '../../../../editor/text'
import { currentName, reading } from '../../../../session/workspace'
import { state } from '../../../../editor/store'
import { addFiles } from '../../take-files'
import { doAll } from '../../../../model/work'
import { openDialog } from '../../../../editor/view/view'
// So that the dialog does not wait for it.
import './ConvertFiles'
import { ConvertFilesDialog } from './ConvertFilesDialog'

const menu = '<Response><Gather numDigits="1" action="https://a.com/times"/></Response>'
const times = '<Response><Say>At noon.</Say></Response>'

const taken = (name: string, text: string) => ({
  name,
  read: { ok: true, text, note: null } as const,
  given: doAll(reading(text)),
})

beforeEach(() => {
  addFiles([taken('menu-a.xml', menu), taken('times-a.xml', times), taken('plain-a.xml', '<Response><Wait/></Response>')])
  render(<ConvertFilesDialog />)
})
afterEach(() => {
  cleanup()
  openDialog(null)
})

it('adds what is Plivo XML at once, and the others as they are where that is asked for', async () => {
  expect(currentName()).toBe('plain-a')
  fireEvent.click(await screen.findByRole('button', { name: 'Keep as they are' }))
  expect([currentName(), currentText()]).toEqual(['times-a', times])
  expect(state().view.dialog).toBeNull()
})

it('converts all, each in one step behind its original', async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Convert all to Plivo XML' }))
  await expect.poll(() => state().view.notice?.text).toMatch(/^Converted to Plivo XML: menu-a(?:-\d+)?, times-a/)
  expect(currentText()).toContain('<Speak>At noon.</Speak>')
  expect(state().open?.history.past).toHaveLength(1)
})
