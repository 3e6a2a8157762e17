import { completionStatus, currentCompletions, startCompletion } from '@codemirror/autocomplete'
import { foldAll, foldedRanges, forceParsing } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { currentDocument, currentSnapshot } from '../../../editor/document/current'
import { undoStep } from '../../../editor/document/steps'
import { setAttributeOf } from '../../../editor/nodes/one'
import { currentText } from '../../../editor/text'
import { addText } from '../../../session/workspace'
import { requestFocus } from '../../../editor/view/view'
import { XmlPane } from '../XmlPane'

afterEach(cleanup)

const view = (): EditorView => EditorView.findFromDOM(screen.getByRole('textbox', { name: 'XML' }))!

/** Shows a text with the caret at its `|`. */
async function shown(marked: string): Promise<void> {
  addText('test', marked.replace('|', ''))
  render(<XmlPane />)
  await screen.findByRole('textbox', { name: 'XML' })
  if (marked.includes('|')) act(() => view().dispatch({ selection: { anchor: marked.indexOf('|') }, userEvent: 'select' }))
}

/** Presses keys: each letter goes through what listens to typing. */
function keys(text: string): void {
  for (const letter of text) {
    const { head } = view().state.selection.main
    const insert = () =>
      view().state.update({ changes: { from: head, insert: letter }, selection: { anchor: head + 1 }, userEvent: 'input.type' })
    act(() => {
      const isTaken = view()
        .state.facet(EditorView.inputHandler)
        .some((handler) => handler(view(), head, head, letter, insert))
      if (!isTaken) view().dispatch(insert())
    })
  }
}

/** Returns the text with the caret in it. */
function withCaret(): string {
  const { doc, selection } = view().state
  return `${doc.sliceString(0, selection.main.head)}|${doc.sliceString(selection.main.head)}`
}

describe('what is written without being typed', () => {
  test.each([
    ['<Response>|</Response>', '<Speak>', '<Response><Speak>|</Speak></Response>'],
    ['<Response>|</Response>', '<Speak>Hi</Speak>', '<Response><Speak>Hi</Speak>|</Response>'],
    ['<Response>|</Response>', '<Speak>Hi <break/></Speak>!', '<Response><Speak>Hi <break/></Speak>!|</Response>'],
    ['<Response>|</Response>', '<Speak voice="MAN">Hi', '<Response><Speak voice="MAN">Hi|</Speak></Response>'],
    ['<Response>|</Response>', '<Wait/>', '<Response><Wait/>|</Response>'],
    ['<Response>|</Response>', '<!-- a > b -->', '<Response><!-- a > b -->|</Response>'],
    ['<Response><Speak>a |</Speak></Response>', '> b "c"', '<Response><Speak>a > b "c"|</Speak></Response>'],
    ['<Response><Speak voice="a|"/></Response>', '>', '<Response><Speak voice="a>|"/></Response>'],
    ['<Response><p><p|</p></Response>', '>', '<Response><p><p>|</p></p></Response>'],
  ])('%s typing %s', async (before, typed, after) => {
    await shown(before)
    keys(typed)
    expect(withCaret()).toBe(after)
  })
})

describe('the names of a pair of tags', () => {
  test('change together', async () => {
    await shown('<Response><Speak|>Hi</Speak></Response>')
    act(() =>
      view().dispatch({ changes: { from: 11, to: 16, insert: 'Pl' }, selection: { anchor: 13 }, userEvent: 'input.type' }),
    )
    keys('ay')
    expect(withCaret()).toBe('<Response><Play|>Hi</Play></Response>')
    expect(currentSnapshot()!.draft).toBeNull()
    act(undoStep)
    expect(currentText()).toBe('<Response><Speak>Hi</Speak></Response>')
  })

  test('change from the end tag too, and over nothing', async () => {
    await shown('<Response><Speak>Hi</Spe|ak></Response>')
    act(() => view().dispatch({ changes: { from: 21, to: 26 }, selection: { anchor: 21 }, userEvent: 'delete' }))
    expect(withCaret()).toBe('<Response><>Hi</|></Response>')
    keys('Play')
    expect(withCaret()).toBe('<Response><Play>Hi</Play|></Response>')
  })

  test('stay when an attribute is begun', async () => {
    await shown('<Response><Speak|>Hi</Speak></Response>')
    keys(' loop="2"')
    expect(currentText()).toBe('<Response><Speak loop="2">Hi</Speak></Response>')
  })
})

describe('completion', () => {
  test('offers what fits, with what it does beside it', async () => {
    await shown('<Response><Dial><|</Dial></Response>')
    act(() => void startCompletion(view()))
    await waitFor(() => expect(completionStatus(view().state)).toBe('active'))
    expect(currentCompletions(view().state).map(({ label }) => label)).toEqual(['Number', 'User'])
  })

  test('finds the elements around in a document that is longer than what it reads', async () => {
    const many = '  <Speak>One</Speak>\n'.repeat(1_200)
    await shown(`<Response><GetInput action="/a">${many}|</GetInput></Response>`)
    keys('<')
    // The editor reads on in idle time; here nothing is idle.
    forceParsing(view(), view().state.doc.length, 10_000)
    act(() => void startCompletion(view()))
    await waitFor(() => expect(completionStatus(view().state)).toBe('active'))
    expect(currentCompletions(view().state).map(({ label }) => label)).toEqual(['Speak', 'Play'])
  })
})

describe('the note of a place', () => {
  test('says what is wrong, what follows from it, and offers what repairs it', async () => {
    await shown('<Response><Redirect method="ge|t">https://example.com/</Redirect></Response>')
    await waitFor(() => expect(document.querySelector('[data-mark=problem]')?.textContent).toBe('get'))
    act(() => requestFocus({ pane: 'xml', open: 'note' }))
    expect((await screen.findAllByRole('button', { name: /^Fix: / })).length).toBeGreaterThan(0)
    const note = document.querySelector('[data-note]')!
    for (const said of ['Choose "GET" or "POST"', 'Source: ', 'HTTP method', 'Default']) expect(note.textContent).toContain(said)
    // Not its first button, which the next key would press.
    expect(document.activeElement).toBe(note)
  })

  test('leaves the focus where it is when there is nothing to say', async () => {
    await shown('<Response>|</Response>')
    const other = document.body.appendChild(document.createElement('input'))
    other.focus()
    act(() => requestFocus({ pane: 'xml', open: 'note' }))
    expect(document.activeElement).toBe(other)
    other.remove()
  })

  test('goes with Escape, which gives the focus back', async () => {
    await shown('<Response><Sp|eak>Hi</Speak></Response>')
    act(() => requestFocus({ pane: 'xml', open: 'note' }))
    const note = await waitFor(() => document.querySelector<HTMLElement>('[data-note]')!)
    expect(note.textContent).toContain('Reads a text aloud')
    act(() => void fireEvent.keyDown(note, { key: 'Escape' }))
    expect(document.querySelector('[data-note]')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'XML' }))
  })
})

test('folds, caret and selection stay when the form edits', async () => {
  const folded = '<Dial>\n    <Number>1</Number>\n  </Dial>'
  await shown(`<Response>\n  <Speak>H|i</Speak>\n  ${folded}\n</Response>\n`)
  act(() => void foldAll(view()))
  const count = foldedRanges(view().state).size
  expect(count).toBeGreaterThan(0)
  const speak = currentDocument()!.root.children[0]!
  act(() => view().contentDOM.blur())
  act(() => void setAttributeOf(speak.id, 'loop', '2'))
  fireEvent.pointerDown(view().contentDOM)
  expect(foldedRanges(view().state).size).toBe(count)
  expect(withCaret()).toContain('<Speak loop="2">H|i')
})
