import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { field, helpOf, show, xml } from '../../../../test/form-driver'

afterEach(cleanup)

const text = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Text' })
/** Waits for the tools, which come after the form. */
const tool = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name })
const saidOf = (): readonly (string | undefined)[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-field][data-level]'), ({ dataset }) => dataset['field'])

it('says of no field that it is missing before someone was in it', async () => {
  const { user } = show('<Message/>')
  expect(saidOf()).toEqual([])
  await user.click(field('src'))
  expect(saidOf()).toEqual([])
  await user.tab()
  expect(saidOf()).toEqual(['src'])
})

it.each([
  ['Hi', 2, 'Hi {{name}}'],
  ['Hi ', 3, 'Hi {{name}}'],
  ['Hi, see you', 2, 'Hi {{name}}, see you'],
  ['', 0, '{{name}}'],
])('puts a placeholder into %j at %i as a word of its own, and its name is selected', async (before, at, after) => {
  const { user } = show(`<Message>${before}</Message>`)
  await user.click(text())
  text().setSelectionRange(at, at)
  await user.click(await tool('Placeholder'))
  expect(text().value).toBe(after)
  expect(text().value.slice(text().selectionStart, text().selectionEnd)).toBe('name')
  expect(xml()).toContain(after)
})

it.each([
  ['Hi', 'adds 23 characters, stays 1 part'],
  ['x'.repeat(150), 'adds 23 characters, makes it 2 parts'],
])('says beside the opt-out line what it adds', async (written, cost) => {
  show(`<Message>${written}</Message>`)
  expect((await tool('Opt-out line')).nextSibling?.textContent).toBe(cost)
})

it.each([
  ['It’s late, see you', ['’']],
  ['Прывет, see you at the door', ['П', 'р', 'ы', 'в', 'е', 'т']],
  ['مرحبا، طلبك جاهز 😀', []],
  ['आपका ऑर्डर तैयार है', []],
])(
  'marks in %j the characters that are to blame, and none where the whole text is in another script',
  async (written, marked) => {
    show(`<Message src="+14155550100" dst="+14155550101">${written}</Message>`)
    const meter = await screen.findByRole('group', { name: 'SMS parts' })
    expect(Array.from(document.querySelectorAll('mark'), ({ textContent }) => textContent)).toEqual(marked)
    expect(meter.textContent.includes('This script is not in GSM-7, so a part holds 70 characters.')).toBe(marked.length === 0)
    expect(text().dir).toBe('auto')
  },
)

it('says what a field does before what holds for its value alone', () => {
  show('<Dial callerId="{{number}}"/>')
  expect(helpOf(field('callerId'))).toBe(
    'The number the called person sees; without it, that of the caller. A template fills in {{number}}, so the value is not checked.',
  )
})

it('says what a field does before when that counts', () => {
  show('<Message/>')
  expect(helpOf(field('callbackUrl'))).toBe(
    'Plivo sends each change of status here. Plivo only notifies this URL and ignores its reply.',
  )
  expect(helpOf(field('callbackMethod', 'combobox'))).toBe(
    'The HTTP method Plivo uses for callbackUrl. Used only when callbackUrl is set.',
  )
})
