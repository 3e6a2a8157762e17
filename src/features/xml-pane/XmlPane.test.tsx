import { EditorView } from '@codemirror/view'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { select } from '../../editor/document/selected'
import { undoStep } from '../../editor/document/steps'
import { setAttributeOf } from '../../editor/nodes/one'
import { selectionOf } from '../../editor/snapshot'
import { backToLastGood, currentText } from '../../editor/text'
import { addText } from '../../session/workspace'
import { XmlPane } from './XmlPane'
import { shownText } from './positions'

const numRuns = process.env['LONG'] === '1' ? 2_000 : 60
const small = '<Response>\n  <Speak loop="1">Hi</Speak>\n  <Hangup/>\n</Response>\n'

afterEach(cleanup)

async function shown(text: string): Promise<EditorView> {
  addText('test', text)
  render(<XmlPane />)
  await screen.findByRole('textbox', { name: 'XML' })
  return view()
}

function view(): EditorView {
  return EditorView.findFromDOM(screen.getByRole('textbox', { name: 'XML' }))!
}

/** Returns what the pane shows to somebody who turns to it. */
function looked(): string {
  fireEvent.pointerDown(view().contentDOM)
  return view().state.doc.toString()
}

/** Changes the text as typing does. */
function type(insert: string, from: number, to = from): void {
  act(() =>
    view().dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.type' }),
  )
}

const children = () => currentSnapshot()!.document!.root.children
const marked = () => [...document.querySelectorAll('[data-mark=selected]')].map((line) => line.textContent)

describe('the XML pane', () => {
  test('shows the XML and takes what is typed as one step', async () => {
    await shown(small)
    expect(view().state.doc.toString()).toBe(small)
    type('!', small.indexOf('</Speak>'))
    expect(currentText()).toBe(small.replace('Hi', 'Hi!'))
    act(undoStep)
    expect(looked()).toBe(small)
  })

  test('shows an edit made elsewhere as a change, and keeps the caret', async () => {
    await shown(small)
    act(() => view().dispatch({ selection: { anchor: small.indexOf('<Hangup/>') }, userEvent: 'select' }))
    const speak = children()[0]!
    act(() => void setAttributeOf(speak.id, 'loop', '25'))
    expect(looked()).toBe(small.replace('"1"', '"25"'))
    expect(view().state.selection.main.head).toBe(small.indexOf('<Hangup/>') + 1)
    expect(document.querySelectorAll('[data-mark=flashed]')).toHaveLength(1)
  })

  test('keeps what is not well-formed, says where, and goes back', async () => {
    await shown(small)
    type('<', small.indexOf('</Speak>'))
    expect(currentText()).toBe(small.replace('Hi', 'Hi<'))
    expect(await screen.findByText(/line 2, column/)).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'XML' }).getAttribute('aria-invalid')).toBe('true'))
    act(backToLastGood)
    expect(looked()).toBe(small)
    expect(await screen.findByText('No problems found.')).toBeTruthy()
  })

  test('typing on mends a draft', async () => {
    await shown(small)
    const at = small.indexOf('  <Hangup/>')
    '<Wait/>'.split('').forEach((letter, index) => type(letter, at + index))
    expect(currentSnapshot()!.draft).toBeNull()
    expect(children().map((child) => child.kind === 'element' && child.name)).toEqual(['Speak', 'Wait', 'Hangup'])
  })

  test('text that was never well-formed becomes a document', async () => {
    await shown('<Response>')
    expect(currentSnapshot()!.document).toBeNull()
    type('</Response>', '<Response>'.length)
    expect(currentSnapshot()!.document!.root.name).toBe('Response')
  })

  test('marks the selected element, and selects what the caret is in', async () => {
    await shown(small)
    expect(marked()).toEqual(['  <Speak loop="1">Hi</Speak>'])
    act(() => select(selectionOf([children()[1]!.id])))
    await waitFor(() => expect(marked()).toEqual(['  <Hangup/>']))
    act(() => view().dispatch({ selection: { anchor: small.indexOf('Hi') }, userEvent: 'select' }))
    expect(currentSnapshot()!.selection!.focus).toBe(children()[0]!.id)
  })

  test('several changes at once arrive as one', async () => {
    await shown(small)
    const changes = ['<Speak', '</Speak'].map((tag) => {
      const from = small.indexOf(tag) + tag.indexOf('S')
      return { from, to: from + 5, insert: 'Play' }
    })
    act(() => view().dispatch({ changes, userEvent: 'input.replace' }))
    expect(currentText()).toBe(small.replaceAll('Speak', 'Play'))
    expect(currentSnapshot()!.draft).toBeNull()
  })

  test('underlines the problems that are in view', async () => {
    await shown('<Response><Speak voice="NOBODY">Hi</Speak></Response>')
    await waitFor(() => expect(document.querySelector('[data-mark=problem]')?.textContent).toBe('NOBODY'))
  })

  test('another document replaces the text', async () => {
    await shown(small)
    act(() => addText('other', '<Response/>'))
    expect(view().state.doc.toString()).toBe('<Response/>')
  })

  test('Tab is left to the browser', async () => {
    await shown(small)
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    act(() => void screen.getByRole('textbox', { name: 'XML' }).dispatchEvent(event))
    expect(event.defaultPrevented).toBe(false)
  })

  test('a typed letter changes nothing but itself, whatever the line ends', async () => {
    await shown(small)
    const end = fc.constantFrom('\n', '\r\n', '\r')
    const body = fc.array(
      fc.oneof(end, fc.constantFrom('a', ' ', '\u2028', '\u0085', '😀', '<Hangup/>', '<!-- c -->', '&#13;')),
      {
        maxLength: 12,
      },
    )
    const documents = fc.tuple(fc.constantFrom('', '\ufeff'), end, body).map(([bom, first, parts]) => {
      return `${bom}<?xml version="1.0"?>${first}<Response><Speak>${parts.join('')}</Speak></Response>${first}`
    })
    fc.assert(
      fc.property(documents, fc.nat(), (given, seed) => {
        act(() => addText('generated', given))
        const { doc } = view().state
        expect(doc.toString()).toBe(shownText(given))
        const position = seed % (doc.length + 1)
        type('x', position)
        const letters = (text: string): string[] => text.replace(/^\ufeff/, '').match(/\r\n|[^]/gu) ?? []
        const after = letters(currentText())
        const units = doc.sliceString(0, position)
        after.splice(letters(units).length, 1)
        if (/[\ud800-\udbff]$/.test(units)) return
        expect(after.join('')).toBe(letters(given).join(''))
        expect(currentText().startsWith('\ufeff')).toBe(given.startsWith('\ufeff'))
        expect(view().state.doc.toString()).toBe(shownText(currentText()))
      }),
      { numRuns, seed: 5 },
    )
  })
})
