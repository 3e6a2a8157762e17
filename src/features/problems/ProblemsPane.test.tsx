import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { action } from '../../commands/actions'
import { currentSnapshot } from '../../editor/document/current'
import { currentProblems, currentRows } from '../../editor/problems/problems'
import { changeText, currentText } from '../../editor/text'
import { changeSettings, filterLevel, requestFocus } from '../../editor/view/view'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { ProblemsPane } from './ProblemsPane'

const wrong = `<Response>
  <Redirect>https://example.com/</Redirect>
  <Hangup/>
  <speak>Hi</speak>
  <Speak loop="-1">Hi</Speak>
</Response>
`

// What rows fetch takes its time on a busy machine.
beforeAll(() => Promise.all([import('./RowMore'), import('./RowPlace'), import('./problem-rows'), import('../../repairs')]))
beforeEach(() => {
  filterLevel('all')
  changeSettings({ areProblemsOpen: true })
})
afterEach(cleanup)

function shown(text: string): HTMLElement {
  addText('test', text)
  render(<ProblemsPane />)
  return screen.getByRole('region', { name: 'Problems' })
}

const items = () => within(screen.getByRole('region', { name: 'Problems' })).queryAllByRole('listitem')
const messages = () => items().map((item) => item.querySelector('[role=button]')?.textContent ?? '')
const signs = () => items().map((item) => item.querySelector('[role=img]')?.textContent)

describe('the problem list', () => {
  test('says when nothing is wrong', () => {
    expect(shown('<Response><Hangup/></Response>').textContent).toBe('Problems✓ No problems found.')
  })

  test('says where each one is, so that two elements of one name can be told apart', async () => {
    shown(
      '<Response>\n<Dial timeout="x"><Number>14155550100</Number></Dial>\n<Dial\n timeout="x"><Number>14155550199</Number></Dial></Response>',
    )
    await screen.findByText('Line 2')
    expect(items().map((item) => item.querySelector('[role=img] + div')?.textContent)).toEqual([
      'Line 214155550100',
      'Line 414155550199',
    ])
    act(() => changeText({ from: 11, to: 11, insert: '\n' }))
    await screen.findByText('Line 5')
  })

  test('says in one line what is worst while it is closed, with its fix', async () => {
    const region = shown(wrong)
    fireEvent.click(screen.getByRole('button', { name: 'Hide the list of problems' }))
    expect(await within(region).findByRole('button', { name: /^Plivo doesn’t know <speak>/ })).toBeTruthy()
    fireEvent.click(within(region).getByRole('button', { name: 'Rename to <Speak>' }))
    expect(currentText()).toContain('<Speak>Hi</Speak>')
  })

  test('keeps the focus when the last one is fixed', () => {
    const region = shown('<Response><speak>Hi</speak></Response>')
    expect(items()).toHaveLength(1)
    const fix = screen.getByRole('button', { name: /^Fix: / })
    fix.focus()
    fireEvent.click(fix)
    expect(items()).toHaveLength(0)
    expect(region.contains(document.activeElement)).toBe(true)
  })

  test('has the errors first and each level in document order', () => {
    shown(wrong)
    expect(signs()).toEqual([...signs()].sort((a, b) => '✕!i'.indexOf(a ?? '') - '✕!i'.indexOf(b ?? '')))
    expect(messages()[0]).toContain('<speak>')
    expect(items().length).toBe(currentProblems().length)
  })

  test('leads to the element and its field', () => {
    shown(wrong)
    const at = messages().findIndex((message) => message.includes('loop'))
    fireEvent.click(items()[at]!.querySelector('[role=button]')!)
    const speak = currentSnapshot()!.document!.root.children.at(-1)!
    expect(currentSnapshot()!.selection!.focus).toBe(speak.id)
    expect(state().view.focusRequest).toMatchObject({ pane: 'properties', nodeId: speak.id, attribute: 'loop' })
  })

  test('offers repairs of the text only where some are known', async () => {
    shown('<Response><Speak>a & b</Speak></Response>')
    expect(await screen.findByRole('button', { name: 'Repair…' })).toBeTruthy()
    const end = currentText().length
    act(() => changeText({ from: 0, to: end, insert: '<Response><Dial record></Dial></Response>' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Repair…' })).toBeNull())
    expect(items()).toHaveLength(1)
  })

  test('ignores, and keeps the focus in the list', async () => {
    shown(wrong)
    fireEvent.click(within(items()[0]!).getByRole('button', { name: 'Why' }))
    const ignore = await screen.findByRole('button', { name: 'Ignore here' })
    ignore.focus()
    fireEvent.click(ignore)
    expect(document.activeElement).toBe(items()[0]!.querySelector('[role=button]'))
  })

  test('repairs, and keeps the focus in the list', () => {
    shown(wrong)
    const before = items().length
    const fix = screen.getAllByRole('button', { name: /^Fix: / })[0]!
    const place = messages().findIndex((message) => message.includes('<speak>'))
    fix.focus()
    fireEvent.click(fix)
    expect(currentText()).toContain('<Speak>Hi</Speak>')
    expect(items().length).toBe(before - 1)
    expect(document.activeElement).toBe(items()[place]!.querySelector('[role=button]'))
  })

  test('filters by level and offers all again', () => {
    shown(wrong)
    const warnings = screen.getByRole('button', { name: /warning/ })
    fireEvent.click(warnings)
    expect(warnings.getAttribute('aria-pressed')).toBe('true')
    expect(new Set(signs())).toEqual(new Set(['!']))
    fireEvent.click(warnings)
    expect(items().length).toBe(currentProblems().length)
  })

  test('F8 goes the way of the list', () => {
    shown(wrong)
    const way = items().map(() => {
      act(() => action('next-problem').run())
      return state().view.focusRequest
    })
    const byList = items().map((item) => {
      fireEvent.click(item.querySelector('[role=button]')!)
      return state().view.focusRequest
    })
    expect(way).toEqual(byList)
  })

  test('has what is wrong with the text first, and repairs nothing meanwhile', async () => {
    shown(wrong)
    act(() => changeText({ from: 10, to: 10, insert: '<' }))
    await screen.findByText(/^column \d+$/)
    expect(items()[0]?.textContent).toMatch(/^.Line \d+column \d+/)
    expect(screen.getAllByRole('button', { name: /^Fix: / }).every((fix) => fix.hasAttribute('disabled'))).toBe(true)
    fireEvent.keyDown(items()[0]!.querySelector('[role=button]')!, { key: 'Enter' })
    expect(state().view.focusRequest).toMatchObject({ pane: 'xml' })
  })

  test('shows a hundred rows and counts the rest', () => {
    const region = shown(`<Response>${'<Speak loop="-1">Hi</Speak>'.repeat(412)}</Response>`)
    expect(items()).toHaveLength(100)
    expect(region.textContent).toContain('and 312 more')
    expect(region.textContent).toContain('412 errors')
  })

  test('says why when asked: the rule, what it says here, who says so; the other buttons stay', async () => {
    shown(wrong)
    const why = within(items()[0]!).getByRole('button', { name: 'Why' })
    expect(items()[0]!.textContent).not.toContain('Source')
    fireEvent.click(why)
    expect(why.getAttribute('aria-expanded')).toBe('true')
    await screen.findByText('Source')
    expect(items()[0]!.textContent).toMatch(
      /spelled as Plivo spells it\. unknown-element.*expected <Speak>, found <speak>.*SourcePlivo’s open-source engine; Plivo’s notes/,
    )
    const names = within(items()[0]!).getAllByRole('button')
    expect(names.map((button) => button.textContent)).toEqual(
      expect.arrayContaining(['Why', 'Copy message', 'Rename to <Speak>', 'Ignore here']),
    )
  })

  test('takes the focus in its first row when asked', () => {
    shown(wrong)
    act(() => requestFocus({ pane: 'problems' }))
    expect(document.activeElement).toBe(items()[0]!.querySelector('[role=button]'))
    expect(state().view.focusRequest).toBeNull()
  })

  test('closes to its head', () => {
    shown(wrong)
    fireEvent.click(screen.getByRole('button', { name: 'Hide the list of problems' }))
    expect(items()).toHaveLength(0)
    act(() => changeSettings({ areProblemsOpen: true }))
  })
})

describe('while the text is not well-formed', () => {
  const lastValid = () => screen.queryByRole('list', { name: 'Of the last valid XML' })
  const replaceText = (text: string) => act(() => changeText({ from: 0, to: wrong.length, insert: text }))

  test('lists what is wrong with the last valid XML apart, and does not count it', () => {
    const region = shown(wrong)
    const before = items().length
    act(() => changeText({ from: 10, to: 10, insert: '<' }))
    expect(within(lastValid()!).getAllByRole('listitem')).toHaveLength(before)
    expect(items()).toHaveLength(before + 1)
    expect(
      within(region)
        .getAllByRole('button', { pressed: false })
        .map((button) => button.textContent),
    ).toEqual(['✕ 1 error'])
    expect(currentProblems()).toEqual([])
    expect(currentRows()).toHaveLength(1)
    expect(screen.queryByRole('button', { name: /^Fix all safe problems/ })).toBeNull()
  })

  test.each(['<Html><Speak></Html>', 'hello', '{"a": 1}', '<!-- <Response> -->', '</Response>'])(
    'forgets what was wrong with the old text when %s replaces it',
    (text) => {
      shown(wrong)
      replaceText(text)
      expect(lastValid()).toBeNull()
      expect(items()).toHaveLength(1)
    },
  )

  test('knows the root behind a declaration and comments', () => {
    shown(wrong)
    replaceText('<?xml version="1.0"?><!-- <a> --><Response><Speak></Response>')
    expect(lastValid()).not.toBeNull()
  })

  test('counts all again when the text is well-formed again', () => {
    shown(wrong)
    const before = messages()
    act(() => changeText({ from: 10, to: 10, insert: '<' }))
    act(() => changeText({ from: 10, to: 11, insert: '' }))
    expect(messages()).toEqual(before)
    expect(lastValid()).toBeNull()
  })
})
