import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, serialise } from '../../core'
import type { ElementNode } from '../../model/node'
import { currentDocument, currentSnapshot } from '../../editor/document/current'
import { reveal, setClosed } from '../../editor/document/selected'
import { undoStep } from '../../editor/document/steps'
import { addElement } from '../../editor/nodes/insert'
import { setAttributeOf } from '../../editor/nodes/one'
import { state } from '../../editor/store'
import { changeText, currentText } from '../../editor/text'
import { openDialog, requestFocus } from '../../editor/view/view'
import { createDocument } from '../../session/workspace'
import { loadTreeMenu } from './menu/TreeMenu'
import { TreePane } from './TreePane'

const startXml = `<Response>
  <Speak>Welcome</Speak>
  <GetInput action="https://example.com/menu" numDigits="1">
    <Speak>Press 1</Speak>
    <Play>https://example.com/a.mp3</Play>
  </GetInput>
  <Hangup/>
</Response>
`

function show(xml: string): ReturnType<typeof userEvent.setup> {
  const read = parse(xml)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  createDocument('test', read.document, 'voice')
  render(<TreePane />)
  return userEvent.setup()
}

const rows = (): HTMLElement[] => screen.getAllByRole('treeitem')
const row = (name: string | RegExp): HTMLElement => screen.getByRole('treeitem', { name })
const names = (): string[] => rows().map((each) => /^[^\s,]+/.exec(each.getAttribute('aria-label') ?? '')?.[0] ?? '')
const selected = (): string[] =>
  rows().flatMap((each, at) => (each.getAttribute('aria-selected') === 'true' ? [names()[at]!] : []))
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? ''
const xml = (): string => serialise(currentDocument()!).replace(/\s*\n\s*/g, '')
const notice = (): string => state().view.notice?.text ?? ''

beforeEach(() => openDialog(null))
afterEach(cleanup)

describe('the tree', () => {
  it('has a flat row for each element, with its level and place', () => {
    show(startXml)
    expect(names()).toEqual(['Response', 'Speak', 'GetInput', 'Speak', 'Play', 'Hangup'])
    expect(rows().map((each) => each.getAttribute('aria-level'))).toEqual(['1', '2', '2', '3', '3', '2'])
    expect(
      rows().map((each) => `${each.ariaPosInSet ?? each.getAttribute('aria-posinset')}/${each.getAttribute('aria-setsize')}`),
    ).toEqual(['1/1', '1/3', '2/3', '1/2', '2/2', '3/3'])
    expect(rows().map((each) => each.getAttribute('aria-expanded'))).toEqual(['true', null, 'true', null, null, null])
    expect(screen.queryAllByRole('group')).toEqual([])
    expect(screen.getByText('5 elements')).toBeTruthy()
  })

  it('has rows for comments, instructions, unknown elements and the text runs of mixed content', () => {
    show('<Response><!-- why --><?app run?><Speak>Hello <emphasis>big</emphasis> world</Speak><Foo/></Response>')
    expect(names()).toEqual(['Response', 'Comment', 'Instruction', 'Speak', 'Text', 'emphasis', 'Text', 'Foo'])
    expect(row(/^Foo, unknown/)).toBeTruthy()
  })

  it('says in a row what the element does, and how many problems it has', () => {
    show(
      '<Response><Message src="+12025550000" dst="+12025551111&lt;+12025552222">Hi</Message><GetInput action="https://example.com/menu" numDigits="1"/><Redirect>https://example.com/</Redirect><Hangup/></Response>',
    )
    expect(row('Message to 2 numbers · Hi')).toBeTruthy()
    expect(row(/^GetInput → \/menu · numDigits 1/)).toBeTruthy()
    expect(row(/^Hangup, never runs, 1 warning, <Redirect> before it continues with another document$/)).toBeTruthy()
  })

  it('counts on a closed row the problems that it hides', async () => {
    const user = show('<Response><GetInput action="https://example.com/"><Dial/><Foo/></GetInput></Response>')
    expect(row(/^GetInput/).getAttribute('aria-label')).not.toMatch(/error/)
    row(/^GetInput/).focus()
    await user.keyboard('{ArrowLeft}')
    expect(row(/^GetInput.*, 3 errors$/)).toBeTruthy()
  })

  it('keeps the focused row the same element while it is scrolled out of sight', () => {
    show(`<Response>${'<Speak>Hello</Speak>'.repeat(500)}</Response>`)
    const first = rows()[1]!
    first.focus()
    fireEvent.scroll(screen.getByRole('tree'), { target: { scrollTop: 8000 } })
    expect(rows().length).toBeGreaterThan(10)
    expect(rows()[1]!.getAttribute('aria-posinset')).not.toBe('2')
    expect(rows()[0]).toBe(first)
    expect(document.activeElement).toBe(first)
  })

  it('mounts at most 60 rows of a large document, and always the focused one', () => {
    show(`<Response>${'<Speak>Hello</Speak>'.repeat(500)}<Hangup/></Response>`)
    row(/^Response/).focus()
    fireEvent.keyDown(document.activeElement!, { key: 'End' })
    expect(rows().length).toBeLessThanOrEqual(60)
    expect(focused()).toBe('Hangup')
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('501')
  })
})

describe('the keyboard in the tree', () => {
  it('walks, opens and closes as trees do', async () => {
    const user = show(startXml)
    row(/^Response/).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toMatch(/^GetInput/)
    await user.keyboard('{ArrowLeft}')
    expect(names()).toEqual(['Response', 'Speak', 'GetInput', 'Hangup'])
    await user.keyboard('{ArrowRight}')
    expect(focused()).toMatch(/^GetInput/)
    await user.keyboard('{ArrowRight}')
    expect(focused()).toMatch(/^Speak Press/)
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    expect(focused()).toMatch(/^GetInput/)
    await user.keyboard('{End}')
    expect(focused()).toBe('Hangup')
    await user.keyboard('{Home}')
    expect(focused()).toMatch(/^Response/)
    expect(rows().filter((each) => each.tabIndex === 0)).toEqual([document.activeElement])
  })

  it('does not stay in a row that is closed with the pointer', async () => {
    const user = show(startXml)
    row(/^Play/).focus()
    await user.click(row(/^GetInput/).querySelector('[data-opens]')!)
    expect(names()).toEqual(['Response', 'Speak', 'GetInput', 'Hangup'])
    expect(selected()).toEqual(['GetInput'])
    expect(focused()).toMatch(/^GetInput/)
  })

  it('opens all siblings with *', async () => {
    const user = show('<Response><GetInput><Speak/></GetInput><Dial><Number/></Dial></Response>')
    setClosed(new Set(currentDocument()!.root.children.map((child) => child.id)))
    await screen.findByRole('treeitem', { name: /^Dial/ })
    row(/^GetInput/).focus()
    await user.keyboard('*')
    expect(names()).toEqual(['Response', 'GetInput', 'Speak', 'Dial', 'Number'])
  })

  it('goes to the row whose name, or else text, begins with what is typed', () => {
    show(startXml)
    row(/^Response/).focus()
    for (const key of 'pla') fireEvent.keyDown(document.activeElement!, { key })
    expect(focused()).toMatch(/^Play/)
  })

  it('toggles, ranges and selects all', async () => {
    const user = show(startXml)
    row(/^Speak Welcome/).focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(selected()).toEqual(['Speak', 'GetInput'])
    await user.keyboard('{End}')
    expect(focused()).toBe('Hangup')
    expect(selected()).toEqual(['Speak', 'GetInput'])
    await user.keyboard(' ')
    expect(selected()).toEqual(['Speak', 'GetInput', 'Hangup'])
    await user.keyboard(' {Escape}')
    expect(selected()).toEqual(['Hangup'])
    await user.keyboard('{Control>}a{/Control}')
    expect(selected()).toEqual(['Speak', 'GetInput', 'Speak', 'Play', 'Hangup'])
    expect(focused()).toBe('Hangup')
  })

  it('asks for the first field with Enter', async () => {
    const user = show(startXml)
    row(/^Hangup/).focus()
    await user.keyboard('{Enter}')
    expect(state().view.focusRequest).toMatchObject({ pane: 'properties', nodeId: currentSnapshot()!.selection!.focus })
  })

  it.each([
    ['{Alt>}{ArrowUp}{/Alt}', /^Hangup/, ['Response', 'Speak', 'Hangup', 'GetInput', 'Speak', 'Play']],
    ['{Alt>}{ArrowDown}{/Alt}', /^Speak Welcome/, ['Response', 'GetInput', 'Speak', 'Play', 'Speak', 'Hangup']],
    ['{Alt>}{ArrowLeft}{/Alt}', /^Play/, ['Response', 'Speak', 'GetInput', 'Speak', 'Play', 'Hangup']],
    ['{Control>}d{/Control}', /^Hangup/, ['Response', 'Speak', 'GetInput', 'Speak', 'Play', 'Hangup', 'Hangup']],
    ['{Delete}', /^GetInput/, ['Response', 'Speak', 'Hangup']],
    ['{Backspace}', /^Play/, ['Response', 'Speak', 'GetInput', 'Speak', 'Hangup']],
  ])('changes the structure with %s', async (keys, name, expected) => {
    const user = show(startXml)
    row(name).focus()
    await user.keyboard(keys)
    expect(names()).toEqual(expected)
  })

  it('says why a move is refused', async () => {
    const user = show(startXml)
    row(/^Hangup/).focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(notice()).toBe('Cannot move: GetInput accepts Speak and Play only.')
  })

  it('keeps the focus when its row is deleted, and when that is undone', async () => {
    const user = show(startXml)
    row(/^GetInput/).focus()
    await user.keyboard('{Delete}')
    expect(focused()).toBe('Hangup')
    await user.keyboard('{Delete}')
    expect(focused()).toMatch(/^Speak Welcome/)
    undoStep()
    undoStep()
    await screen.findByRole('treeitem', { name: /^GetInput/ })
    expect(focused()).toMatch(/^GetInput/)
  })

  it('opens the add and the replace dialog', async () => {
    const user = show(startXml)
    row(/^GetInput/).focus()
    await user.keyboard('{Insert}')
    expect(state().view.dialog).toBe('add')
    openDialog(null)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(state().view.dialog).toBe('add')
    await user.keyboard('{F2}')
    expect(state().view.dialog).toBe('replace')
  })

  it('opens a menu of what can be done, and gives the focus back', async () => {
    await loadTreeMenu()
    const user = show(startXml)
    row(/^GetInput/).focus()
    await user.keyboard('{Shift>}{F10}{/Shift}')
    const menu = await screen.findByRole('menu')
    expect(within(menu).getByRole('menuitem', { name: 'Unwrap' })).toBeTruthy()
    await user.click(within(menu).getByRole('menuitem', { name: 'Delete' }))
    expect(names()).toEqual(['Response', 'Speak', 'Hangup'])
    expect(focused()).toBe('Hangup')
  })
})

describe('the menu of a row', () => {
  it.each([
    [/^Hangup/, 'Wrap in…', 'No element can go around Hangup here'],
    [/^Hangup/, 'Unwrap', 'No elements inside'],
    [/^Hangup/, 'Move down', 'Already the last'],
    [/^Hangup/, 'Move out of', 'Already at the top level'],
    [/^Hangup/, 'Move into', 'GetInput accepts Speak and Play only.'],
    [/^Response/, 'Delete', 'Response must stay the root'],
  ])('says on %s why %s does nothing, and does nothing', async (name, command, reason) => {
    await loadTreeMenu()
    const user = show(startXml)
    const before = xml()
    await user.click(row(name))
    await user.click(screen.getByRole('button', { name: new RegExp(`^Actions for ${name.source.slice(1)}`) }))
    const item = await screen.findByRole('menuitem', { name: new RegExp(`^${command}`) })
    expect(item.getAttribute('aria-disabled')).toBe('true')
    expect(item.textContent).toContain(`${command}${reason}`)
    item.focus()
    expect(document.activeElement).toBe(item)
    await user.keyboard('{Enter}')
    expect([xml(), screen.queryByRole('menu')]).toEqual([before, expect.anything()])
    await user.keyboard('{Escape}')
  })

  it('opens on the row that is pointed at, and selects it', async () => {
    await loadTreeMenu()
    const user = show(startXml)
    await user.click(screen.getByRole('button', { name: 'Actions for Hangup' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Delete/ }))
    expect(names()).not.toContain('Hangup')
  })
})

describe('adding between rows', () => {
  it('is reached with Tab from the row, and opens Add for that very place', async () => {
    const user = show(startXml)
    await user.click(row(/^Play/))
    await screen.findByRole('button', { name: 'Add after Play' })
    await user.tab()
    expect(focused()).toBe('Add after Play')
    await user.tab()
    expect(focused()).toBe('Add after GetInput')
    await user.keyboard('{Enter}')
    expect([state().view.dialog, state().view.placeToAdd]).toEqual(['add', { parent: [], index: 2 }])
  })

  it('is no part of the tree, which holds rows alone', async () => {
    show(startXml)
    await screen.findByRole('button', { name: /^Add (after|first)/ })
    expect(within(screen.getByRole('tree')).queryAllByRole('button', { name: /^Add / })).toEqual([])
  })

  it('is not offered while nothing can be changed', async () => {
    show(startXml)
    await screen.findByRole('button', { name: /^Add (after|first)/ })
    act(() => changeText({ from: 0, to: 1, insert: '' }))
    expect(screen.queryAllByRole('button', { name: /^Add (after|first)/ })).toEqual([])
  })
})

describe('the clipboard in the tree', () => {
  function clipboard(type: string, text = ''): string {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { clipboardData }))
    return clipboardData.getData('text/plain')
  }

  it('copies and cuts rows as XML, and pastes XML after the focused row', async () => {
    show(startXml)
    row(/^Hangup/).focus()
    expect(clipboard('copy')).toBe('<Hangup/>')
    expect(clipboard('cut')).toBe('<Hangup/>')
    await screen.findByText('4 elements')
    row(/^Speak Welcome/).focus()
    clipboard('paste', '<Wait length="2"/><Hangup/>')
    await screen.findByText('6 elements')
    expect(names()).toEqual(['Response', 'Speak', 'Wait', 'Hangup', 'GetInput', 'Speak', 'Play'])
  })

  it('says why a text cannot be pasted', () => {
    show(startXml)
    row(/^Hangup/).focus()
    clipboard('paste', '<Wait')
    expect(notice()).toMatch(/^Nothing pasted: /)
  })
})

describe('the structure pane', () => {
  it('says what to do with an empty response', () => {
    show('<Response/>')
    expect(screen.getByText(/Nothing in this response yet/)).toBeTruthy()
  })

  it('filters by name, text, attribute and problem, keeping the parents', async () => {
    const user = show(startXml)
    const box = screen.getByRole('searchbox', { name: 'Filter structure' })
    await user.type(box, 'a.mp3')
    expect(names()).toEqual(['Response', 'GetInput', 'Play'])
    await user.clear(box)
    await user.type(box, 'numdigits=1')
    expect(names()).toEqual(['Response', 'GetInput'])
    await user.clear(box)
    await user.type(box, 'nowhere')
    expect(screen.queryAllByRole('treeitem')).toEqual([])
    await user.keyboard('{Escape}')
    expect(names().length).toBe(6)
  })

  it('drops the filter when something that it leaves out is selected', async () => {
    const user = show(startXml)
    await user.type(screen.getByRole('searchbox'), 'a.mp3')
    addElement('Wait', { parent: [], index: 0 })
    await screen.findByRole('treeitem', { name: /^Wait/ })
    expect(names()).toEqual(['Response', 'Wait', 'Speak', 'GetInput', 'Speak', 'Play', 'Hangup'])
  })

  it('has the focus on the element whose text is selected elsewhere', async () => {
    show(startXml)
    const speak = currentDocument()!.root.children[0] as ElementNode
    reveal(speak.children[0]!.id)
    await waitFor(() => expect(row(/^Speak Welcome/).tabIndex).toBe(0))
  })

  it('opens the closed element that something is added to', async () => {
    const user = show(startXml)
    row(/^GetInput/).focus()
    await user.keyboard('{ArrowLeft}')
    addElement('Speak', { parent: [1], index: 2 })
    await screen.findByText('6 elements')
    expect(selected()).toEqual(['Speak'])
  })

  it('cannot change anything while the text is not well-formed, and says so', async () => {
    const user = show(startXml)
    const at = currentText().indexOf('<Hangup')
    changeText({ from: at, to: at, insert: '<' })
    expect(await screen.findByRole('note')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add element' })).toHaveProperty('disabled', true)
    row(/^Hangup/).focus()
    await user.keyboard('{Delete}')
    expect(names()).toContain('Hangup')
  })

  it('takes the focus that is requested', async () => {
    show(startXml)
    requestFocus({ pane: 'structure' })
    await screen.findByRole('tree')
    expect(focused()).toMatch(/^Speak Welcome/)
    expect(state().view.focusRequest).toBe(null)
  })

  it('draws only the row whose element changed', async () => {
    show(startXml)
    const before = rows()
    setAttributeOf(currentDocument()!.root.children[2]!.id, 'reason', 'busy')
    await screen.findByRole('treeitem', { name: /^Hangup busy/ })
    expect(rows().every((each, at) => each === before[at])).toBe(true)
    expect(xml()).toContain('<Hangup reason="busy"/>')
  })
})
