import { afterEach, beforeEach, expect, it } from 'vitest'
import { lengthOf, parse } from '../../core'
import { redoStep, undoStep } from '../../editor/document/steps'
import { addElement } from '../../editor/nodes/insert'
import { firstSnapshot } from '../../editor/snapshot'
import { state, update } from '../../editor/store'
import { changeText, currentText } from '../../editor/text'
import { createNaming } from './naming'
import { addText, createBlank, currentName, renameDocument } from '../workspace'

let naming = createNaming()

beforeEach(() => {
  naming = createNaming()
  createBlank()
  naming.start(state().open!)
})

afterEach(() => naming.stop())

const add = (name: string): void => addElement(name, { parent: [], index: 0 })
/** Resolves to the name once the edit is over. */
const nameSoon = (): Promise<string> => Promise.resolve().then(currentName)
const write = (text: string): void => changeText({ from: 0, to: currentText().length, insert: text })

it('names a document that was created empty after its first step, and keeps the name then', async () => {
  expect(currentName()).toMatch(/^untitled/)
  add('GetInput')
  expect(await nameSoon()).toMatch(/^get-input(-\d+)?$/)
  const name = currentName()
  add('Dial')
  expect(await nameSoon()).toBe(name)
})

it('takes the name back with the step, and gives it again with it', async () => {
  const before = currentName()
  add('Speak')
  const name = await nameSoon()
  expect(name).toMatch(/^speak/)
  undoStep()
  expect(await nameSoon()).toBe(before)
  redoStep()
  expect(await nameSoon()).toBe(name)
})

it.each(['menu', 'untitled'])('never renames what its user called %s', async (name) => {
  renameDocument('')
  renameDocument(name)
  add('Speak')
  expect(await nameSoon()).toBe(name)
  undoStep()
  redoStep()
  expect(await nameSoon()).toBe(name)
})

it('keeps a name that its user gave after the step, also when the step is undone', async () => {
  add('Speak')
  await nameSoon()
  renameDocument('mine')
  undoStep()
  expect(await nameSoon()).toBe('mine')
})

it('names what is typed as XML once it is a step that Plivo knows', async () => {
  const before = currentName()
  write('<Response><Spe')
  write('<Response><Spe/></Response>')
  expect(await nameSoon()).toBe(before)
  write('<Response><Speak>Hi</Speak></Response>')
  expect(await nameSoon()).toMatch(/^speak/)
})

it('leaves a document alone that came with steps', async () => {
  addText('untitled', '<Response><Hangup/></Response>')
  const name = currentName()
  add('Speak')
  expect(await nameSoon()).toBe(name)
})

it('leaves what was read anew to whoever changed it', async () => {
  const before = currentName()
  const read = parse('<Response><Speak/></Response>')
  if (!read.ok) throw new Error('not read')
  const present = firstSnapshot(read.document, lengthOf(read.document))
  update({ open: { ...state().open!, history: { past: [], present, future: [] } } })
  expect([await nameSoon(), currentText()]).toEqual([before, expect.stringContaining('Speak')])
})

it('names what got its first step before the naming was there', async () => {
  naming.stop()
  createBlank()
  const stored = state().open!
  add('Record')
  naming = createNaming()
  naming.start(stored)
  expect(await nameSoon()).toMatch(/^record/)
})
