import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { parse, serialise } from '../../core'
import { currentDocument } from '../../editor/document/current'
import { select } from '../../editor/document/selected'
import { selectionOf } from '../../editor/snapshot'
import { state } from '../../editor/store'
import type { DialogName } from '../../editor/view/view'
import { openAdd, openDialog } from '../../editor/view/view'
import { createDocument } from '../../session/workspace'
import { AddDialog } from './AddDialog'

function show(
  xml: string,
  path: readonly number[] | null,
  dialog: DialogName | null = 'add',
): ReturnType<typeof userEvent.setup> {
  const read = parse(xml)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  createDocument('test', read.document, 'voice')
  let node: { readonly id: number; readonly children?: readonly unknown[] } = currentDocument()!.root
  for (const index of path ?? []) node = node.children![index] as typeof node
  select(path && selectionOf([node.id]))
  openDialog(dialog)
  render(<AddDialog />)
  return userEvent.setup()
}

const startXml = '<Response><Speak>Hi</Speak><GetInput><Play/></GetInput></Response>'
const search = (): HTMLElement => screen.getByRole('textbox', { name: 'Search elements' })
const groups = (): (string | null)[] => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))
const items = (group: string): HTMLElement[] => within(screen.getByRole('group', { name: group })).getAllByRole('menuitem')
const refusals = (group: string): string => {
  const line = screen.getByRole('group', { name: group }).getAttribute('aria-describedby')
  return document.getElementById(line ?? '')?.textContent ?? ''
}
const text = (): string => serialise(currentDocument()!).trim()

afterEach(() => {
  openDialog(null)
  cleanup()
})

describe('the add dialog', () => {
  it('offers what may stand inside and after the selected element, and says why others may not', () => {
    show(startXml, [1])
    expect(screen.getByRole('dialog', { name: 'Add element' })).toBeTruthy()
    expect(groups()).toEqual(['Inside GetInput', 'After GetInput'])
    expect(items('Inside GetInput').map((item) => item.textContent)).toEqual([
      'Speak Reads a text aloud to the caller.',
      'Play Plays an audio file to the caller.',
    ])
    expect(refusals('Inside GetInput')).toMatch(/^Can’t go in GetInput \(only Speak, Play\): Wait, GetInput, .*Hangup/)
    expect(document.activeElement).toBe(search())
  })

  it('offers only the inside of the root when nothing or the root is selected, in an empty document too', () => {
    show('<Response/>', [])
    expect(groups()).toEqual(['Inside Response'])
    cleanup()
    show('<Response/>', null)
    expect(groups()).toEqual(['Inside Response'])
  })

  it('puts places with nothing to choose last', () => {
    show('<Response><Hangup/></Response>', [0])
    expect(groups()).toEqual(['After Hangup', 'Inside Hangup'])
  })

  it('offers the places after the elements around it too, from the nearest up to Response', () => {
    show('<Response><GetInput><Speak><break/></Speak></GetInput></Response>', [0, 0, 0])
    expect(groups()).toEqual(['After break', 'After Speak (in GetInput)', 'After GetInput (in Response)', 'Inside break'])
  })

  it('leaves out places around it where nothing can go', () => {
    show('<Response><Hangup><Wait><Foo/></Wait></Hangup></Response>', [0, 0, 0])
    expect(groups()).toEqual(['Inside Foo', 'After Hangup (in Response)', 'After Foo'])
  })

  it('takes with Enter what fits only beside an element around the selected one', async () => {
    const user = show(startXml, [1, 0])
    await user.type(search(), 'dial')
    expect(groups()[0]).toBe('After GetInput (in Response)')
    await user.keyboard('{Enter}')
    expect(text()).toBe('<Response><Speak>Hi</Speak><GetInput><Play/></GetInput><Dial/></Response>')
  })

  it('finds by name before by purpose, and takes the best with Enter', async () => {
    const user = show(startXml, [0])
    await user.type(search(), 'hang')
    expect(groups()[0]).toBe('After Speak')
    await user.keyboard('{Enter}')
    expect(text()).toBe('<Response><Speak>Hi</Speak><Hangup/><GetInput><Play/></GetInput></Response>')
    expect(state().view.dialog).toBe(null)
    expect(state().view.focusRequest).toMatchObject({ pane: 'properties' })
  })

  it('takes nothing with Enter before something is typed', async () => {
    const user = show(startXml, [0])
    await user.keyboard('{Enter}')
    expect([text(), state().view.dialog]).toEqual([startXml, 'add'])
  })

  it('takes nothing when nothing that is found may stand there', async () => {
    const user = show('<Response><Hangup/></Response>', [0])
    await user.type(search(), 'prosody{Enter}')
    expect(text()).toBe('<Response><Hangup/></Response>')
    expect(screen.queryAllByRole('menuitem')).toEqual([])
    expect(refusals('Inside Hangup')).toBe('Hangup holds no elements.')
    await user.type(search(), 'xyz')
    expect(screen.getByText('No matching element.')).toBeTruthy()
  })

  it('is walked with the arrow keys, from the search box and back', async () => {
    const user = show(startXml, [1])
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toMatch(/^Play/)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(search())
    await user.keyboard('{ArrowDown}{Enter}')
    expect(text()).toBe('<Response><Speak>Hi</Speak><GetInput><Play/><Speak/></GetInput></Response>')
  })

  it('goes on searching when letters are typed in the menu', async () => {
    const user = show(startXml, [1])
    await user.keyboard('{ArrowDown}wait')
    expect(search()).toHaveProperty('value', 'wait')
  })

  it('leaves everything as it is with Escape', async () => {
    const user = show(startXml, [1])
    await user.keyboard('{Escape}')
    expect(state().view.dialog).toBe(null)
    expect(text()).toBe(startXml)
  })

  it('does nothing for an element that may not stand there', async () => {
    const user = show(startXml, [1])
    await user.click(screen.getByText(/^Can’t go in GetInput/))
    expect(text()).toBe(startXml)
  })
})

it('adds at the one place that it was opened for', async () => {
  const user = show(startXml, [0], null)
  openAdd({ parent: [1], index: 1 })
  cleanup()
  render(<AddDialog />)
  expect(groups()).toEqual(['After Play (in GetInput)'])
  await user.type(search(), 'spe{Enter}')
  expect(text()).toBe('<Response><Speak>Hi</Speak><GetInput><Play/><Speak/></GetInput></Response>')
})

describe('the dialog for another purpose', () => {
  it('does not open where there is nothing to choose, and says why', () => {
    show('<Response><Hangup/></Response>', [0], 'wrap')
    expect([state().view.dialog, state().view.notice?.text]).toEqual([null, 'No element can go around Hangup here.'])
    show('<Response><Message/></Response>', [], 'replace')
    expect(state().view.dialog).toBe(null)
  })

  it('wraps the selected element', async () => {
    const user = show(startXml, [0], 'wrap')
    expect(screen.getByRole('dialog', { name: 'Wrap in' })).toBeTruthy()
    await user.click(screen.getByRole('menuitem', { name: /^PreAnswer/ }))
    expect(text()).toBe('<Response><PreAnswer><Speak>Hi</Speak></PreAnswer><GetInput><Play/></GetInput></Response>')
    expect(state().view.focusRequest).toEqual({ pane: 'structure' })
  })

  it('replaces the focused element and keeps what is in it', async () => {
    const user = show(startXml, [1], 'replace')
    expect(groups()).toEqual(['Instead of GetInput'])
    await user.type(search(), 'getd{Enter}')
    expect(text()).toBe('<Response><Speak>Hi</Speak><GetDigits><Play/></GetDigits></Response>')
  })
})
