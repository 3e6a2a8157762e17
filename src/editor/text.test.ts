import { beforeEach, expect, it } from 'vitest'
import { currentDocument, currentKind, currentSnapshot, isReadOnly } from './document/current'
import { undoStep } from './document/steps'
import { chooseKind } from './metadata'
import { backToLastGood, changeText, currentText, formatText, replacing } from './text'
import { setTextOf } from './nodes/one'
import { doAll } from '../model/work'
import { addText } from '../session/workspace'

const source = '<Response>\n  <Speak>One</Speak>\n  <Play>https://example.com/a.mp3</Play>\n</Response>\n'
const type = (insert: string, before: string): void => {
  const from = currentText().indexOf(before)
  changeText({ from, to: from, insert })
}

beforeEach(() => addText('test', source))

it('re-reads what was typed and keeps the nodes it did not touch', () => {
  const play = currentDocument()?.root.children[1]
  type('Hello ', 'One')
  expect(currentText()).toBe(source.replace('One', 'Hello One'))
  expect(currentDocument()?.root.children[1]).toBe(play)
})

it('keeps text that is not well-formed as a draft, letter by letter, and goes on with the same nodes when it is mended', () => {
  const play = currentDocument()?.root.children[1]
  type('<', 'One')
  type('b', 'One')
  expect(currentText()).toBe(source.replace('One', '<bOne'))
  expect(currentSnapshot()?.draft?.problems[0]).toMatchObject({ line: 2 })
  expect(isReadOnly()).toBe(true)
  const from = currentText().indexOf('<bOne')
  changeText({ from, to: from + 2, insert: '' })
  expect(currentSnapshot()?.draft).toBeNull()
  expect(currentText()).toBe(source)
  expect(currentDocument()?.root.children[1]).toBe(play)
})

it('edits nothing in tree and form while there is a draft', () => {
  type('&', 'One')
  const speak = currentDocument()?.root.children[0]
  setTextOf(speak?.id ?? 0, 'Two')
  expect(currentText()).toBe(source.replace('One', '&One'))
})

it('drops a draft as one step that undo brings back', () => {
  type('&', 'One')
  const draft = currentText()
  backToLastGood()
  expect(currentText()).toBe(source)
  undoStep()
  expect(currentText()).toBe(draft)
})

it('keeps a document that never was well-formed as it came', () => {
  const text = 'not XML at all \u0000'
  addText('broken', text)
  expect(currentDocument()).toBeNull()
  expect(currentText()).toBe(text)
  changeText({ from: 0, to: text.length, insert: '<Response/>' })
  expect(currentDocument()?.root.name).toBe('Response')
})

it('formats as one step', () => {
  addText('wild', "<Response><Speak  voice = 'MAN'>One</Speak></Response>")
  formatText()
  expect(currentText()).toBe('<Response>\n  <Speak voice="MAN">One</Speak>\n</Response>\n')
  undoStep()
  expect(currentText()).toBe("<Response><Speak  voice = 'MAN'>One</Speak></Response>")
})

const message = '<Response><Message src="14155550100" dst="14155550101">Hi</Message></Response>'

it('judges a text that takes the place of the whole by what stands in it, and undoes both at once', () => {
  addText('reply', message)
  expect(currentKind()).toBe('message')
  doAll(replacing(source, 'replace all'))()
  expect(currentKind()).toBe('voice')
  undoStep()
  expect(currentText()).toBe(message)
  expect(currentKind()).toBe('message')
})

it('puts a long text in the place of another in slices, as one step, and none that was typed in meanwhile', () => {
  addText('long', `<Response>${'<Wait/>'.repeat(5000)}<Response>`)
  const before = currentSnapshot()
  const right = `<Response>${'<Wait/>'.repeat(5000)}</Response>`
  const work = replacing(right, 'repair')
  for (let step = 0; step < 5000; step += 1) expect(work.next().done).toBe(false)
  const replace = doAll(work)
  expect(currentSnapshot()).toBe(before)
  const late = doAll(replacing(right, 'repair'))
  expect(replace()).toBe(true)
  expect(currentText() === right).toBe(true)
  expect(late()).toBe(false)
  undoStep()
  expect(currentDocument()).toBeNull()
})

it('follows a call flow that is typed over a message, through every broken text between', () => {
  addText('reply', message)
  for (const insert of ['<', source]) changeText({ from: 0, to: currentText().length, insert })
  expect(currentKind()).toBe('voice')
})

it('keeps the kind that its user chose', () => {
  addText('reply', message)
  chooseKind('message')
  doAll(replacing(source, 'replace all'))()
  expect(currentKind()).toBe('message')
})
