import { EditorView } from '@codemirror/view'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { makeElement, parse, serialise } from '../../core'
import { currentDocument, currentSnapshot } from '../../editor/document/current'
import { redoStep, undoStep } from '../../editor/document/steps'
import { select } from '../../editor/document/selected'
import { deleteSelected, wrapSelected } from '../../editor/nodes/selected'
import { duplicateSelected, insertNodes } from '../../editor/nodes/insert'
import { setAttributeOf, setTextOf } from '../../editor/nodes/one'
import { moveSelected } from '../../editor/nodes/moves'
import { selectionOf } from '../../editor/snapshot'
import { backToLastGood, currentText, formatText } from '../../editor/text'
import { announce } from '../../editor/view/view'
import { addText } from '../../session/workspace'
import { shownText } from './positions'
import { XmlPane } from './XmlPane'

const numRuns = process.env['LONG'] === '1' ? 1_000 : 25

afterEach(cleanup)

const startXml = [
  '\ufeff<?xml version="1.0"?>',
  '<Response>',
  '  <Speak loop="1">Hi</Speak>',
  '  <!-- c -->',
  '\t<Dial',
  '    action="/a"><Number>1</Number>',
  '  </Dial>',
  '</Response>',
  '',
]

const view = (): EditorView => EditorView.findFromDOM(screen.getByRole('textbox', { name: 'XML' }))!

/** Returns what the pane shows to somebody who turns to it. */
function looked(): string {
  fireEvent.pointerDown(view().contentDOM)
  return view().state.doc.toString()
}

function type(insert: string, seed: number, length: number): void {
  const { doc } = view().state
  const from = seed % (doc.length + 1)
  const to = Math.min(doc.length, from + length)
  view().dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.type' })
}

/** Everything that changes the text, here or elsewhere; `seed` says where. */
const stepCount: readonly ((seed: number) => void)[] = [
  (seed) => type('x', seed, 0),
  (seed) => type('<Wait/>', seed, 0),
  (seed) => type('\n', seed, 0),
  (seed) => type('', seed, 1),
  (seed) => type('"', seed, 3),
  undoStep,
  undoStep,
  redoStep,
  backToLastGood,
  backToLastGood,
  formatText,
  (seed) => setAttributeOf(idAt(seed), 'loop', String(seed)),
  (seed) => setAttributeOf(idAt(seed), 'loop', null),
  (seed) => setTextOf(idAt(seed), `${seed} & more`),
  (seed) => insertNodes('add', [makeElement('Hangup')], { parent: [], index: seed % 2 }),
  (seed) => onSelected(seed, deleteSelected),
  (seed) => onSelected(seed, duplicateSelected),
  (seed) => onSelected(seed, () => moveSelected('up')),
  (seed) => onSelected(seed, () => wrapSelected('GetInput')),
]

function idAt(seed: number): number {
  const root = currentDocument()?.root
  return root?.children[seed % Math.max(1, root.children.length)]?.id ?? root?.id ?? 0
}

function onSelected(seed: number, run: () => void): void {
  select(selectionOf([idAt(seed)]))
  run()
}

test('the editor stays in step with the document through anything', { timeout: 300_000 }, async () => {
  addText('first', '<Response/>')
  render(<XmlPane />)
  await screen.findByRole('textbox', { name: 'XML' })
  const step = fc.tuple(fc.nat(stepCount.length - 1), fc.nat(400))
  fc.assert(
    fc.property(fc.constantFrom('\n', '\r\n', '\r'), fc.array(step, { minLength: 4, maxLength: 30 }), (eol, steps) => {
      act(() => addText('generated', startXml.join(eol)))
      for (const [index, seed] of steps) {
        act(() => stepCount[index]!(seed))
        expect(looked()).toBe(shownText(currentText()))
        const { document, draft } = currentSnapshot()!
        const read = parse(currentText())
        expect(read.ok).toBe(draft === null)
        if (!draft && document && read.ok) expect(serialise(read.document)).toBe(currentText())
      }
    }),
    { numRuns, seed: 6 },
  )
})

test('shows the last of several changes made elsewhere with the next picture, or when somebody turns to it', async () => {
  render(<XmlPane />)
  await screen.findByRole('textbox', { name: 'XML' })
  act(() => addText('message', '<Response><Message src="+14155550100" dst="+14155550101">Hi</Message></Response>'))
  const message = currentDocument()!.root.children[0]!.id
  const before = view().state.doc
  act(() => void setTextOf(message, 'Hi a'))
  act(() => void setTextOf(message, 'Hi ab'))
  expect(view().state.doc).toBe(before)
  await act(() => new Promise((done) => requestAnimationFrame(done)))
  expect(view().state.doc.toString()).toBe(shownText(currentText()))
  act(() => void setTextOf(message, 'Hi abc'))
  expect(looked()).toContain('>Hi abc</Message>')
  type('!', currentText().indexOf('</Message>'), 0)
  expect(currentText()).toContain('>Hi abc!</Message>')
})

test('all else follows a key with the next picture, or before anything else is used', async () => {
  addText('broken', '<Response>\n  <Wait/>\n</Response>')
  render(<XmlPane />)
  await screen.findByRole('textbox', { name: 'XML' })
  const fault = (): Element | null => screen.queryByText(/line 2, column/)
  const leave: readonly (() => void)[] = [
    () => fireEvent.pointerDown(document.body),
    () => fireEvent.focusOut(view().contentDOM),
    () => act(() => announce('Anything else.')),
  ]
  const at = currentText().indexOf('/>')
  act(() => type('<', at, 0))
  expect(fault()).toBe(null)
  await act(() => new Promise((done) => requestAnimationFrame(done)))
  expect(fault()).not.toBe(null)
  for (const turnElsewhere of leave) {
    act(() => type('', at, 1))
    expect(fault()).not.toBe(null)
    turnElsewhere()
    expect(fault()).toBe(null)
    act(() => type('<', at, 0))
    turnElsewhere()
    expect(fault()).not.toBe(null)
  }
})
