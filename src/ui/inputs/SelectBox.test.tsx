import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { SelectBox } from './SelectBox'

afterEach(cleanup)

const someOptions = [null, 'GET', 'POST', 'PUT', 'PATCH'].map((value) => ({ value, label: value ?? 'Not set' }))

function Method({ isReadOnly = false, begin = null }: { readonly isReadOnly?: boolean; readonly begin?: string | null }) {
  const [value, setValue] = useState<string | null>(begin)
  return (
    <>
      <SelectBox id="method" aria-label="method" options={someOptions} value={value} isReadOnly={isReadOnly} onChoose={setValue}>
        {value ?? 'Not set'}
      </SelectBox>
      <button>next</button>
    </>
  )
}

const box = (): HTMLElement => screen.getByRole('combobox', { name: 'method' })
const active = (): string | undefined => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent

// Each row: what is pressed, then what is chosen, and whether the list is open.
const pressedKeys: readonly (readonly [keys: string, chosen: string, isOpen: boolean])[] = [
  ['{ArrowDown}', 'POST', true],
  ['{Enter}{ArrowDown}{Enter}', 'PUT', false],
  [' {ArrowUp} ', 'GET', false],
  ['{ArrowUp}{ArrowUp}{Alt>}{ArrowUp}{/Alt}', 'GET', false],
  ['{End}{Enter}', 'PATCH', false],
  ['{Home}{Enter}', 'Not set', false],
  ['{Enter}{PageDown}{Enter}', 'PATCH', false],
  ['{Enter}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}', 'Not set', false],
  ['g{Enter}', 'GET', false],
  ['p{Enter}', 'PUT', false],
  ['pa{Enter}', 'PATCH', false],
  ['pp{Enter}', 'PATCH', false],
  ['not s{Enter}', 'Not set', false],
  ['x{Enter}', 'POST', false],
  ['{Enter}{End}{Escape}', 'POST', false],
]

it.each(pressedKeys)('%s from POST chooses %s', async (keys, chosen, isOpen) => {
  const user = userEvent.setup()
  render(<Method begin="POST" />)
  box().focus()
  await user.keyboard(keys)
  expect(box().textContent).toBe(chosen)
  expect(box().getAttribute('aria-expanded')).toBe(String(isOpen))
  expect(document.activeElement).toBe(box())
})

it('says which option the keys are at', async () => {
  const user = userEvent.setup()
  render(<Method begin="GET" />)
  box().focus()
  await user.keyboard('{Enter}{ArrowDown}')
  expect(active()).toBe('POST')
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('GET')
})

it('takes the active option along with Tab', async () => {
  const user = userEvent.setup()
  render(<Method />)
  box().focus()
  await user.keyboard('{Enter}{ArrowDown}{Tab}')
  expect(box().textContent).toBe('GET')
  expect(document.activeElement?.textContent).toBe('next')
})

it('changes nothing when the focus goes elsewhere by a click', async () => {
  const user = userEvent.setup()
  render(<Method />)
  await user.click(box())
  await user.click(screen.getByText('next'))
  expect(screen.queryByRole('listbox')).toBe(null)
  expect(box().textContent).toBe('Not set')
})

it('keeps Escape to itself while its list is open', async () => {
  const user = userEvent.setup()
  const heard: string[] = []
  render(
    <div onKeyDown={({ key }) => heard.push(key)}>
      <Method />
    </div>,
  )
  box().focus()
  await user.keyboard('{Enter}{Escape}{Escape}')
  expect(heard).toEqual(['Enter', 'Escape'])
})

it('opens no list that cannot be chosen from', async () => {
  const user = userEvent.setup()
  render(<Method isReadOnly />)
  await user.click(box())
  await user.keyboard('{Enter}p')
  expect(screen.queryByRole('listbox')).toBe(null)
})
