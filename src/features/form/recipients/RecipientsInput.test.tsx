import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { elementAt } from '../../../model/edit'
import { currentDocument } from '../../../editor/document/current'
import { undoStep } from '../../../editor/document/steps'
import { field, show } from '../../../../test/form-driver'

afterEach(cleanup)

const written = (): string | undefined => elementAt(currentDocument()!, [0])!.attributes.get('dst')
const chips = (): readonly string[] =>
  screen
    .queryAllByRole('button', { name: /^Remove / })
    .map((button) => button.getAttribute('aria-label')!.slice('Remove '.length))

it.each(['{Enter}', ',', '<', ';', '{Tab}'])('makes a chip of a number on %s', async (key) => {
  const { user } = show('<Message/>')
  await user.type(field('dst'), '+12025551111')
  expect(chips()).toEqual([])
  expect(written()).toBe('+12025551111')
  await user.keyboard(key)
  expect(chips()).toEqual(['+12025551111'])
  expect(written()).toBe('+12025551111')
})

it('has what is being typed in the document already', async () => {
  const { user } = show('<Message dst="+1"/>')
  await user.type(field('dst'), '+2 2')
  expect(written()).toBe('+1<+2 2')
  expect(field('dst')).toHaveProperty('value', '+2 2')
})

it.each([
  ['+12025551111,+12025552222', 2],
  ['+12025551111; +12025552222\n+12025553333', 3],
  ['+12025551111 12025552222', 2],
  ['+12025551111<+12025552222', 2],
])('makes several chips of the pasted %j', async (text, count) => {
  const { user } = show('<Message/>')
  await user.click(field('dst'))
  await user.paste(text)
  await waitFor(() => expect(chips()).toHaveLength(count))
  expect(written()!.split('<')).toEqual(chips())
})

it.each([
  ['+12025551111 +12025552222', ['+12025551111', '+12025552222']],
  ['+1 202 555 1111', ['+1 202 555 1111']],
])('makes of %j, typed with blanks, what a paste makes of it', async (typed, expected) => {
  const { user } = show('<Message/>')
  await user.type(field('dst'), typed)
  expect(written()).toBe(typed)
  await user.keyboard('{Enter}')
  expect(chips()).toEqual(expected)
})

it('takes one pasted number with blanks as one', async () => {
  const { user } = show('<Message/>')
  await user.click(field('dst'))
  await user.paste('+1 202 555 1111')
  await user.tab()
  expect(chips()).toEqual(['+1 202 555 1111'])
})

it('removes chips by their button, Backspace and Delete, and walks over them with the arrow keys', async () => {
  const { user } = show('<Message dst="+1&lt;+2&lt;+3&lt;+4"/>')
  await user.click(screen.getByRole('button', { name: 'Remove +2' }))
  expect(written()).toBe('+1<+3<+4')
  await user.click(field('dst'))
  await user.keyboard('{Backspace}')
  expect(written()).toBe('+1<+3')
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove +1' }))
  await user.keyboard('{Delete}')
  expect(written()).toBe('+3')
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(field('dst'))
})

it('removes the attribute with the last chip', async () => {
  const { user } = show('<Message dst="+1"/>')
  await user.type(field('dst'), '{Backspace}')
  expect(written()).toBe(undefined)
})

it('marks the number that is wrong', () => {
  show('<Message dst="+12025551111&lt;12"/>')
  expect([...document.querySelectorAll('[title^=Expected]')].map((chip) => chip.textContent)).toEqual(['!12×'])
})

it('keeps the numbers it does not change as they are written', async () => {
  const { user } = show('<Message dst=" +1 &lt; +2 &lt;+3"/>')
  await user.click(screen.getByRole('button', { name: 'Remove +3' }))
  expect(written()).toBe(' +1 < +2 ')
})

it('follows undo while a number is being typed', async () => {
  const { user } = show('<Message dst="+1"/>')
  await user.type(field('dst'), '+2')
  act(undoStep)
  expect(chips()).toEqual(['+1'])
  expect(field('dst')).toHaveProperty('value', '')
})

it('waits for the end of a composition before it makes chips', () => {
  show('<Message/>')
  fireEvent.input(field('dst'), { target: { value: '+1,+2' }, isComposing: true })
  expect(chips()).toEqual([])
  expect(field('dst')).toHaveProperty('value', '+1,+2')
  fireEvent.compositionEnd(field('dst'))
  expect(chips()).toEqual(['+1'])
  expect(written()).toBe('+1<+2')
})

const many = (count: number): string => Array.from({ length: count }, (_, index) => `+1202555${1000 + index}`).join('&lt;')

it('draws the last hundred of very many recipients, and more when asked', async () => {
  const { user } = show(`<Message dst="${many(450)}"/>`)
  expect(chips()).toHaveLength(100)
  expect(chips().at(-1)).toBe('+12025551449')
  await user.click(screen.getByRole('button', { name: 'Show 100 more (350 hidden)' }))
  expect(chips()[0]).toBe('+12025551250')
  expect(screen.getByRole('button', { name: 'Show 100 more (250 hidden)' })).toBe(document.activeElement)
})

it('goes from the first recipient that is drawn to the way to those before it, and takes away the one that has the focus', async () => {
  const { user } = show(`<Message dst="${many(102)}"/>`)
  act(() => screen.getByRole('button', { name: 'Remove +12025551002' }).focus())
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement?.textContent).toBe('Show 2 more (2 hidden)')
  act(() => screen.getByRole('button', { name: 'Remove +12025551050' }).focus())
  await user.keyboard('{Delete}')
  expect(written()).toBe(many(102).replaceAll('&lt;', '<').replace('+12025551050<', ''))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove +12025551051')
})

it('takes the numbers of a pasted table, and reports each cell that is none', async () => {
  const { user } = show('<Message dst="+12025551111"/>')
  await user.click(field('dst'))
  await user.paste('Name,Phone\r\nAnn,+1 202 555 2222\r\nBo,n/a\r\nCy,+12025553333')
  const report = await screen.findByRole('status', { name: 'What was pasted' })
  expect(written()).toBe('+12025551111<+12025552222<+12025553333')
  expect(report.textContent).toContain('2 numbers added from the column “Phone”, 1 other column not read')
  expect(within(report).getByRole('listitem').textContent).toBe('Line 3: n/a')
  act(undoStep)
  expect(written()).toBe('+12025551111')
})

it('takes a pasted text without any number as it is', async () => {
  const { user } = show('<Message/>')
  await user.click(field('dst'))
  await user.paste('Ann\nBo')
  await waitFor(() => expect(written()).toBe('Ann<Bo'))
  expect(screen.queryByRole('status', { name: 'What was pasted' })).toBe(null)
})

it('draws the chips of a country together, behind how many they are', async () => {
  show('<Message dst="+12025551111&lt;+442071838750&lt;+12025552222"/>')
  await waitFor(() => expect(chips()).toEqual(['+12025551111', '+12025552222', '+442071838750']))
  expect(written()).toBe('+12025551111<+442071838750<+12025552222')
})

it('keeps the focus among the chips as they stand', async () => {
  const { user } = show('<Message dst="+12025551111&lt;+442071838750&lt;+12025552222"/>')
  await waitFor(() => expect(chips()[1]).toBe('+12025552222'))
  act(() => screen.getByRole('button', { name: 'Remove +12025551111' }).focus())
  await user.keyboard('{Delete}')
  expect(written()).toBe('+442071838750<+12025552222')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove +12025552222')
})

it('takes what is typed before its list is there as one more number', async () => {
  const { user } = show('<Message dst="+12025551111&lt;+12025552222&lt;+12025553333&lt;+12025554444"/>')
  await user.click(await screen.findByRole('button', { name: 'Edit list' }))
  await user.keyboard('+12025555555')
  await user.click(await screen.findByRole('button', { name: 'Save list' }))
  expect(written()).toBe('+12025551111<+12025552222<+12025553333<+12025554444<+12025555555')
})

const editList = (): HTMLElement => screen.getByRole('button', { name: 'Edit list' })

it('offers its list for any number of recipients, and gives the focus back to what opened it', async () => {
  const { user } = show('<Message/>')
  await user.click(editList())
  const save = await screen.findByRole('button', { name: 'Save list' })
  await user.type(screen.getByRole('textbox', { name: 'Recipients, one per line' }), '+12025551111')
  await user.click(save)
  expect(written()).toBe('+12025551111')
  await waitFor(() => expect(document.activeElement).toBe(editList()))
})
