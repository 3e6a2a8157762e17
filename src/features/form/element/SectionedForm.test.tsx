import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { currentDocument } from '../../../editor/document/current'
import { requestFocus } from '../../../editor/view/view'
import { field, named, show, xml } from '../../../../test/form-driver'

afterEach(cleanup)

const heading = (name: string): HTMLElement => screen.getByRole('button', { name })
const fields = (): readonly (string | undefined)[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-field]'), ({ dataset }) => dataset['field'])
const filter = (): HTMLElement => screen.getByRole('textbox', { name: 'Filter properties' })

describe('a form with headings', () => {
  it('shows under each what is common or set, and names the rest', async () => {
    const { user } = show('<GetInput retries="2"/>')
    expect(fields().slice(0, 6)).toEqual(['action', 'method', 'inputType', 'executionTimeout', 'numDigits', 'retries'])
    const section = screen.getByRole('region', { name: 'Common' })
    expect(section.textContent).toContain('1 of 11 set')
    expect(section.textContent).toContain('Show 5 moreFinish key, Run the returned XML, Pause between digits')
    await user.click(screen.getByRole('button', { name: 'Show 5 more' }))
    expect(document.activeElement).toBe(field('finishOnKey', 'combobox'))
  })

  it('begins closed where nothing is common or set, and opens whole', async () => {
    const { user } = show('<Dial/>')
    expect(heading('Confirm').getAttribute('aria-expanded')).toBe('false')
    expect(fields()).not.toContain('confirmSound')
    await user.click(heading('Confirm'))
    expect(fields()).toEqual(expect.arrayContaining(['confirmSound', 'confirmKey', 'confirmTimeout']))
    await user.type(field('confirmSound'), 'h')
    expect(fields()).toContain('confirmTimeout')
    await user.click(heading('Confirm'))
    expect(fields()).not.toContain('confirmSound')
  })

  it('keeps a field that is emptied', async () => {
    const { user } = show('<Dial confirmTimeout="5"/>')
    await user.clear(field('confirmTimeout'))
    expect(xml()).toBe('<Dial/>')
    expect(document.activeElement).toBe(field('confirmTimeout'))
  })

  it('opens what hides the field that someone asked for', async () => {
    const { user } = show('<Dial sipHeaders="a=1"/>')
    await user.click(heading('Network'))
    act(() => requestFocus({ pane: 'properties', nodeId: currentDocument()!.root.children[0]!.id, attribute: 'callType' }))
    expect(document.activeElement).toBe(field('callType', 'combobox'))
  })
})

describe('the filter', () => {
  it('leaves the fields whose name, label or help holds every word, open and under their headings', async () => {
    const { user } = show('<Dial/>')
    await user.type(filter(), 'key confirm')
    expect(fields()).toEqual(['confirmKey', 'confirmTimeout'])
    expect(heading('Confirm').getAttribute('aria-expanded')).toBe('true')
    expect(screen.queryByRole('button', { name: 'Common' })).toBe(null)
  })

  it('leads to the first of them with Enter, and goes with Escape', async () => {
    const { user } = show('<Dial/>')
    await user.type(filter(), 'confirm{Enter}')
    expect(document.activeElement).toBe(field('confirmSound'))
    await user.type(filter(), 'nothing of the kind')
    expect(screen.getByText('No property matches “nothing of the kind”.')).toBeDefined()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(filter())
    expect(screen.getByRole('textbox', { name: named('action') })).toBeDefined()
  })
})
