import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { choose, field, openAll, show, xml } from '../../../../test/form-driver'

afterEach(cleanup)

const focusName = (): string => document.activeElement?.textContent ?? ''
const message = '<Message src="2025550100" dst="4155550101">It’s late</Message>'
/** Waits for the notes, which come after the form. */
const fixes = (): Promise<HTMLElement[]> => screen.findAllByRole('button', { name: /^Use \+/ })

describe('Tab', () => {
  it('goes from value to value, over what a field offers to fix', async () => {
    const { user } = show(message)
    await fixes()
    field('src').focus()
    await user.keyboard('{Tab} 1')
    expect(document.activeElement).toBe(field('dst'))
    expect(xml()).toContain('src="2025550100"')
  })

  it('meets no button in any field', async () => {
    const many = '12025550100&lt;'.repeat(101)
    show(`<Speak>one <break/> two</Speak><MultiPartyCall/><Dial sipHeaders="a=1"/><Hangup other="x"/><Message dst="${many}"/>`)
    for (const path of [[0], [1], [2], [3], [4]]) {
      choose(path)
      openAll()
      await waitFor(() => expect(document.querySelector('[data-field]')).not.toBeNull())
      const stops = [...document.querySelectorAll<HTMLElement>('[data-field] button')].filter(({ tabIndex }) => tabIndex >= 0)
      expect(stops.map(({ textContent }) => textContent)).toEqual([])
    }
  })
})

describe('Alt+Enter', () => {
  it('leads to the fixes of the field, which keep the focus in it', async () => {
    const { user } = show(message)
    await fixes()
    field('src').focus()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(focusName()).toContain('Use +12025550100')
    await user.keyboard('{Enter}')
    expect(xml()).toContain('src="+12025550100"')
    expect(document.activeElement).toBe(field('src'))
  })

  it('is walked with the arrows, and left with Escape', async () => {
    const { user } = show(message)
    await fixes()
    field('dst').focus()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(focusName()).toContain('Use +14155550101')
    await user.keyboard('{ArrowDown}')
    expect(focusName()).not.toContain('Use +')
    await user.keyboard('{ArrowUp}')
    expect(focusName()).toContain('Use +14155550101')
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(field('dst'))
    expect(xml()).toBe(message)
  })

  it('leads to the fixes of the element where the field has none', async () => {
    const { user } = show('<speak>Hi</speak>')
    const text = field('Text')
    text.focus()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    const fix = document.activeElement!
    expect(fix.closest('[data-of-element]')).not.toBeNull()
    await user.keyboard('{Enter}')
    expect(xml()).toBe('<Speak>Hi</Speak>')
    expect(document.activeElement?.closest('[data-pane=properties]')).not.toBeNull()
  })

  it('is said by the field, along with what it leads to', async () => {
    show(message)
    await fixes()
    const src = field('src')
    expect(src.getAttribute('aria-keyshortcuts')).toBe('Alt+Enter')
    const said = src
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
    expect(said.join(' ')).toContain('Use +12025550100')
  })
})

it('keeps the focus in the field when a fix is clicked', async () => {
  const { user } = show(message)
  await user.click((await fixes())[0]!)
  expect(document.activeElement).toBe(field('src'))
  await user.click(await screen.findByRole('button', { name: /^Replace ’/ }))
  expect(document.activeElement).toBe(field('Text'))
  expect(xml()).toContain("It's late")
})

it('keeps the place of the caret for the markup that is inserted between elements', async () => {
  const { user } = show('<Speak voice="Polly.Joanna">one two<break/>three</Speak>')
  await screen.findByRole('button', { name: 'Insert emphasis' })
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text 1' })
  text.focus()
  text.setSelectionRange(4, 7)
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  for (let steps = 0; focusName() !== 'emphasis' && steps < 20; steps += 1) await user.keyboard('{ArrowDown}')
  await user.keyboard('{Enter}')
  expect(xml()).toBe('<Speak voice="Polly.Joanna">one <emphasis>two</emphasis><break/>three</Speak>')
})
