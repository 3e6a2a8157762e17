import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeAt } from '../../../model/edit'
import { currentDocument } from '../../../editor/document/current'
import { redoStep, undoStep } from '../../../editor/document/steps'
import { state } from '../../../editor/store'
import { field, helpOf, show, xml } from '../../../../test/form-driver'

afterEach(cleanup)

const idAt = (...path: number[]): number => nodeAt(currentDocument()!, path)!.id
const steps = (): number => state().open!.history.past.length

describe('a text field', () => {
  it('writes every key into the document at once', async () => {
    const { user } = show('<Message/>')
    await user.type(field('src'), '+1')
    expect(xml()).toBe('<Message src="+1"/>')
  })

  it('keeps the caret where keys are typed', async () => {
    const { user } = show('<Redirect>https://example.com/</Redirect>')
    const text = field('Text') as HTMLInputElement
    await user.click(text)
    text.setSelectionRange(8, 8)
    await user.keyboard('my.')
    expect(text.value).toBe('https://my.example.com/')
    expect(text.selectionStart).toBe(11)
  })

  it('takes an emptied attribute out of the document', async () => {
    const { user } = show('<Message src="+1" dst="+2"/>')
    await user.clear(field('src'))
    expect(xml()).toBe('<Message dst="+2"/>')
    expect(field('src')).toHaveProperty('value', '')
  })

  it('shows an empty value that came with the document and leaves it alone', async () => {
    const { user } = show('<Dial callerId=""/>')
    expect(field('callerId')).toHaveProperty('placeholder', 'empty')
    await user.click(field('callerId'))
    await user.tab()
    expect(xml()).toBe('<Dial callerId=""/>')
  })

  it('shows a default and does not write it', async () => {
    const { user } = show('<Dial/>')
    expect(field('timeLimit')).toHaveProperty('placeholder', 'Not set (14400)')
    await user.click(field('timeLimit'))
    await user.tab()
    expect(xml()).toBe('<Dial/>')
  })

  it('clears to the default and keeps the focus in the field', async () => {
    const { user } = show('<Dial timeLimit="60"/>')
    await user.click(screen.getByRole('button', { name: 'Clear timeLimit' }))
    expect(xml()).toBe('<Dial/>')
    expect(document.activeElement).toBe(field('timeLimit'))
  })

  it('follows undo and redo while it has the focus', async () => {
    const { user } = show('<Message/>')
    await user.type(field('src'), '12')
    act(undoStep)
    expect(field('src')).toHaveProperty('value', '')
    act(redoStep)
    expect(field('src')).toHaveProperty('value', '12')
    expect(document.activeElement).toBe(field('src'))
  })

  it('is one step of the history a visit', async () => {
    const { user } = show('<Message/>')
    await user.type(field('src'), '123')
    expect(steps()).toBe(1)
    await user.tab()
    await user.type(field('src'), '4')
    expect(steps()).toBe(2)
  })

  it('goes back to the tree with Escape', async () => {
    const { user } = show('<Message/>')
    await user.type(field('src'), '{Escape}')
    expect(state().view.focusRequest).toEqual({ pane: 'structure' })
  })

  it('says which attribute has the focus', async () => {
    const { user } = show('<Message/>')
    await user.click(field('src'))
    expect(state().view.field).toEqual({ nodeId: idAt(0), attribute: 'src' })
    await user.click(field('Text'))
    expect(state().view.field).toEqual({ nodeId: idAt(0), attribute: null })
  })
})

describe('problems', () => {
  it('are not said before the field was left', async () => {
    const { user } = show('<Message/>')
    const src = field('src')
    await user.type(src, 'a@bc')
    expect(src.getAttribute('aria-invalid')).toBe(null)
    await user.tab()
    expect(src.getAttribute('aria-invalid')).toBe('true')
    expect(helpOf(src)).toMatch(/Enter your Plivo number/)
  })

  it('are said at once of a value that came with the document', () => {
    show('<Message src="a@bc"/>')
    expect(field('src').getAttribute('aria-invalid')).toBe('true')
    expect(field('dst').getAttribute('aria-invalid')).toBe(null)
  })

  it('of an absent value that others call for are said at once', () => {
    show('<Speak>Hi <break/></Speak>')
    expect(helpOf(field('voice', 'combobox'))).toContain('Polly voice')
  })

  it('are repaired in one step', async () => {
    const { user } = show('<Message src="+1 (202) 555-0000"/>')
    await user.click(screen.getByRole('button', { name: 'Change to "+12025550000"' }))
    expect(xml()).toBe('<Message src="+12025550000"/>')
    expect(steps()).toBe(1)
  })

  it('of the element itself stand above its fields', () => {
    show('<Dial/>')
    expect(screen.getByRole('list', { name: 'Problems of this element' }).textContent).toContain('Dial')
  })

  it('end a question with its own sign', () => {
    show('<Speek>Hi</Speek>')
    expect(screen.getByRole('list', { name: 'Problems of this element' }).textContent).toMatch(/<Speak>\? Plivo/)
  })
})

describe('a value that would make the XML not well-formed', () => {
  const content = '<Speak xmlns:q="u" q:r="1">Hi</Speak>'

  it('stays in its field with the reason, and out of the document', async () => {
    const { user } = show(content)
    await user.clear(field('xmlns:q'))
    expect(xml()).toBe(content)
    expect(field('xmlns:q')).toHaveProperty('value', '')
    expect(field('xmlns:q').getAttribute('aria-invalid')).toBe('true')
    expect(helpOf(field('xmlns:q'))).toMatch(/^Remove xmlns:/)
  })

  it('is written when it is typed on', async () => {
    const { user } = show(content)
    await user.clear(field('xmlns:q'))
    await user.type(field('xmlns:q'), 'v')
    expect(xml()).toBe('<Speak xmlns:q="v" q:r="1">Hi</Speak>')
    expect(helpOf(field('xmlns:q'))).not.toMatch(/prefix/)
  })

  it('gives way to what the document holds when the field is left', async () => {
    const { user } = show(content)
    await user.clear(field('xmlns:q'))
    await user.tab()
    await user.tab()
    expect(field('xmlns:q')).toHaveProperty('value', 'u')
  })

  it('says why an attribute cannot be removed', async () => {
    const { user } = show(content)
    await user.click(screen.getByRole('button', { name: 'Remove xmlns:q' }))
    expect(xml()).toBe(content)
    expect(helpOf(field('xmlns:q'))).toMatch(/^The prefix q: isn’t declared/)
    expect(document.activeElement).toBe(field('xmlns:q'))
  })

  it('says why an attribute cannot be added', async () => {
    const { user } = show('<Speak>Hi</Speak>')
    await user.click(screen.getByRole('button', { name: '+ Add attribute' }))
    await user.type(screen.getByRole('textbox', { name: 'Name of the new attribute' }), 'p:a{Enter}')
    expect(screen.getByRole('alert').textContent).toMatch(/^The prefix p: isn’t declared/)
    await user.clear(screen.getByRole('textbox', { name: 'Name of the new attribute' }))
    await user.type(screen.getByRole('textbox', { name: 'Name of the new attribute' }), 'xml:lang{Enter}')
    expect(xml()).toBe('<Speak xml:lang="">Hi</Speak>')
  })
})
