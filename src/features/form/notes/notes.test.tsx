import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { parse, serialise } from '../../../core'
import { currentDocument } from '../../../editor/document/current'
import { reveal } from '../../../editor/document/selected'
import { undoStep } from '../../../editor/document/steps'
import { changeMetadata } from '../../../editor/metadata'
import { createDocument } from '../../../session/workspace'
import { PropertiesPane } from '../PropertiesPane'

afterEach(cleanup)

function show(inside: string): ReturnType<typeof userEvent.setup> {
  const read = parse(`<Response>${inside}</Response>`)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  createDocument('test', read.document, 'voice')
  const [first] = read.document.root.children
  if (first) reveal(first.id)
  render(<PropertiesPane />)
  return userEvent.setup()
}

const xml = (): string => serialise(currentDocument()!)
const meter = (): Promise<HTMLElement> => screen.findByRole('group', { name: 'SMS parts' })

it('counts the parts of a message times its recipients, and writes it plainly in one step', async () => {
  const body = `It’s ${'x'.repeat(120)}`
  const user = show(`<Message src="+12025550000" dst="+12025551111&lt;+12025552222">${body}</Message>`)
  const group = await meter()
  expect(group.textContent).toContain('UCS-2 · 58 of 67 in part 22 parts × 2 recipients = 4 parts')
  expect(group.textContent).toContain('GSM-7 · 125 of 160 · 1 part × 2 recipients')
  // The marks behind the text come by themselves.
  await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('’'))
  await user.click(within(group).getByRole('button', { name: "Replace ’ with '" }))
  expect(xml()).toContain(`>It's ${'x'.repeat(120)}<`)
  expect((await meter()).textContent).toContain('GSM-7 · 125 of 1601 part × 2 recipients = 2 parts')
  undoStep()
  expect(xml()).toContain(body)
})

it('leads to the character that forces UCS-2', async () => {
  const user = show('<Message src="+12025550000" dst="+12025551111">\n  Good 😀 day\n</Message>')
  const group = await meter()
  await user.click(within(group).getByRole('button', { name: /😀 \(character 6\)/ }))
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Text/ })
  expect(document.activeElement).toBe(box)
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('😀')
  expect(within(group).queryByRole('button', { name: /^Replace|^Write/ })).toBe(null)
})

it('counts sample values', async () => {
  show('<Message src="+12025550000" dst="+12025551111">Hi {{name}}, {{more}}</Message>')
  expect((await meter()).textContent).toContain('GSM-7 · 29 of 160')
  act(() => changeMetadata({ samples: { '{{name}}': 'Zoe ☃' } }))
  expect((await meter()).textContent).toContain('☃ in a sample value')
})

it('counts countries, and adds a country code that is missing', async () => {
  const user = show('<Message src="+12025550000" dst="+442071838750&lt;4155550100">Hi</Message>')
  const list = (await screen.findAllByRole('list', { name: 'Numbers' })).at(-1)!
  expect([...document.querySelectorAll('[title="United Kingdom"]')].map((count) => count.textContent)).toEqual(['GB 1'])
  await user.click(within(list).getByRole('button', { name: 'Use +14155550100' }))
  expect(xml()).toContain('dst="+442071838750&lt;+14155550100"')
})

it('puts speech markup round what is selected, where the voice follows it', async () => {
  const user = show('<Speak voice="Polly.Joanna">one two</Speak>')
  const bar = await screen.findByRole('group', { name: 'Insert speech markup' })
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Text/ })
  await user.click(box)
  box.setSelectionRange(4, 7)
  await user.click(within(bar).getByRole('button', { name: 'Insert emphasis' }))
  expect(xml()).toContain('<Speak voice="Polly.Joanna">one <emphasis>two</emphasis></Speak>')
})

it('offers in place of speech markup a voice that follows it, in the same language', async () => {
  const user = show('<Speak language="de-DE">one two</Speak>')
  const offer = await screen.findByRole('button', { name: 'Use Polly.Vicki' })
  expect(offer.closest('p')?.textContent).toContain('WOMAN ignores SSML.')
  expect(screen.queryByRole('group', { name: 'Insert speech markup' })).toBe(null)
  await user.click(offer)
  expect(xml()).toContain('voice="Polly.Vicki"')
  expect(await screen.findByRole('button', { name: 'Insert break' })).toBeTruthy()
})
