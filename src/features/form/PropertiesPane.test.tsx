import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { edits } from '../../core'
import { nodeAt } from '../../model/edit'
import { currentDocument } from '../../editor/document/current'
import { edit } from '../../editor/document/edits'
import { select } from '../../editor/document/selected'
import { undoStep } from '../../editor/document/steps'
import { action } from '../../commands/actions'
import { addElement } from '../../editor/nodes/insert'
import { selectionOf } from '../../editor/snapshot'
import { state } from '../../editor/store'
import { requestFocus } from '../../editor/view/view'
import { choose, field, show, showDraft, xml } from '../../../test/form-driver'

afterEach(cleanup)

const idAt = (...path: number[]): number => nodeAt(currentDocument()!, path)!.id

describe('a request for the focus', () => {
  it('puts the focus into the field and selects the part', () => {
    show('<Redirect>\n  https://example.com/a b\n</Redirect>')
    act(() => requestFocus({ pane: 'properties', nodeId: idAt(0), inText: true, span: { from: 24, to: 25 } }))
    const text = field('Text') as HTMLInputElement
    expect(document.activeElement).toBe(text)
    expect(text.value.slice(text.selectionStart!, text.selectionEnd!)).toBe(' ')
    expect(state().view.focusRequest).toBe(null)
  })

  it('opens what hides the field', () => {
    show('<Dial callerName="x"/>')
    act(() => requestFocus({ pane: 'properties', nodeId: idAt(0), attribute: 'callerName' }))
    expect(document.activeElement).toBe(field('callerName'))
  })

  it('shows the field of one of very many unknown attributes', () => {
    show(`<Hangup ${Array.from({ length: 60 }, (_, index) => `a${index}="1"`).join(' ')}/>`)
    expect(screen.queryByRole('textbox', { name: /^a55/ })).toBe(null)
    act(() => requestFocus({ pane: 'properties', nodeId: idAt(0), attribute: 'a55' }))
    expect(document.activeElement).toBe(field('a55'))
  })

  it('takes the first field when it names none', () => {
    show('<Message/>')
    act(() => requestFocus({ pane: 'properties', nodeId: idAt(0) }))
    expect(document.activeElement).toBe(field('src'))
  })

  it('for an element that is not selected is dropped', () => {
    show('<Message/><Hangup/>')
    act(() => requestFocus({ pane: 'properties', nodeId: idAt(1) }))
    expect(state().view.focusRequest).toBe(null)
  })
})

describe('the form', () => {
  it('is of the selected element before anything else can happen, however busy the page is', async () => {
    show('<Message>one</Message><Message>two</Message>')
    // Under act everything is drawn at once; here it is drawn when React would.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
    select(selectionOf([idAt(1)]))
    await Promise.resolve()
    expect(field('Text').textContent).toBe('two')
    vi.unstubAllGlobals()
  })

  it('does not mount what "More" hides', async () => {
    const { user } = show('<GetDigits/>')
    expect(screen.queryByRole('textbox', { name: /digitTimeout/ })).toBe(null)
    await user.click(screen.getByRole('button', { name: /^More \(\d+\)/ }))
    await user.type(field('digitTimeout'), '3')
    expect(xml()).toBe('<GetDigits digitTimeout="3"/>')
  })

  it('edits and removes an attribute that nobody documents', async () => {
    const { user } = show('<Hangup fancy="yes"/>')
    await user.clear(field('fancy'))
    await user.type(field('fancy'), 'no')
    expect(xml()).toBe('<Hangup fancy="no"/>')
    await user.click(screen.getByRole('button', { name: 'Remove fancy' }))
    expect(xml()).toBe('<Hangup/>')
  })

  it('adds an attribute of any name that XML allows', async () => {
    const { user } = show('<Hangup/>')
    await user.click(screen.getByRole('button', { name: '+ Add attribute' }))
    await user.keyboard('2x{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('begins with a letter')
    const name = screen.getByRole('textbox', { name: 'Name of the new attribute' })
    await user.clear(name)
    await user.type(name, 'data-x{Tab}1{Enter}')
    expect(xml()).toBe('<Hangup data-x="1"/>')
    expect(document.activeElement).toBe(field('data-x'))
  })

  it('leads to the parents', async () => {
    const { user } = show('<GetInput><Speak>Hi</Speak></GetInput>', [0, 0])
    await user.click(screen.getByRole('button', { name: 'GetInput' }))
    expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('GetInput')
  })

  it('tells what is known about a value in its place', async () => {
    const { user } = show('<Dial/>')
    await user.click(field('timeLimit'))
    act(() => action('about-field').run())
    expect(await screen.findByText('14400')).toBeDefined()
    expect(screen.getByText(/Plivo docs; Plivo’s open-source engine; all SDKs/)).toBeDefined()
  })

  it('tells what is known about each value of a group', async () => {
    const { user } = show('<Dial/>')
    await user.click(screen.getByRole('button', { name: 'About Confirm' }))
    const key = await screen.findByRole('region', { name: 'confirmKey' })
    expect(key.textContent).toContain('The key the called person must press to take the call.')
    expect(key.textContent).toContain('only when confirmSound is set')
  })

  it('says that a value is required while there is none', async () => {
    const { user } = show('<GetInput/>')
    expect(screen.getAllByText('required')).toHaveLength(1)
    await user.type(field('action'), 'h')
    expect(screen.queryByText('required')).toBe(null)
  })

  it('says what several selected elements can do', () => {
    show('<Speak>a</Speak><Hangup/>')
    act(() => select(selectionOf([idAt(0), idAt(1)])))
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('2 elements selected')
    expect(screen.getByRole('button', { name: /^Delete/ })).toBeDefined()
  })

  it('says that nothing is selected', () => {
    show('<Hangup/>')
    act(() => select(null))
    expect(screen.getByText(/Select an element in Structure/)).toBeDefined()
  })

  it('moves on when its element is deleted', () => {
    show('<Hangup/><Speak>b</Speak>')
    act(
      () => void edit('delete', (document) => edits.remove(document, [[0]]), { select: (after) => [after.root.children[0]!.id] }),
    )
    expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('Speak')
  })

  it('says why nothing can be edited while the text is not well-formed', () => {
    showDraft('<Response><Speak>')
    expect(screen.getByRole('note').textContent).toContain('Fix line 1 of the XML to edit here.')
  })

  it('edits a comment, and a processing instruction', async () => {
    const { user } = show('<!-- a --><?php b ?><Hangup/>')
    await user.type(screen.getByRole('textbox', { name: 'Text of the comment' }), 'c')
    choose([1])
    await user.type(screen.getByRole('textbox', { name: 'Text of the instruction' }), 'd')
    expect(xml()).toBe('<!-- ac --><?php bd ?><Hangup/>')
  })

  it('shows an element that nobody knows', async () => {
    const { user } = show('<Sing key="C">la</Sing>')
    await user.type(field('Text'), ' la')
    await user.type(field('key'), '#')
    expect(xml()).toBe('<Sing key="C#">la la</Sing>')
  })
})

describe('the focus', () => {
  it('goes to the title of the form that one of its buttons leads to', async () => {
    const { user } = show('<Speak>Hi <break/></Speak>')
    await user.click(screen.getByRole('button', { name: /^break/ }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 3 }))
    expect(document.activeElement!.textContent).toContain('break')
  })

  it('goes to the tree when undo takes its element away', async () => {
    const { user } = show('<Hangup/>')
    act(() => addElement('Speak', { parent: [], index: 1 }))
    expect(document.activeElement).toBe(field('Text'))
    await act(() => {
      undoStep()
      return Promise.resolve()
    })
    expect(state().view.focusRequest).toEqual({ pane: 'structure' })
    expect(state().view.field).toBe(null)
    await user.keyboard('x')
    expect(xml()).toBe('<Hangup/>')
  })
})
