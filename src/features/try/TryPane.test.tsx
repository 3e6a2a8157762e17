import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { currentDocument } from '../../editor/document/current'
import { setTextOf } from '../../editor/nodes/one'
import { state, update } from '../../editor/store'
import { addText } from '../../session/workspace'
import { TryPane } from './TryPane'

afterEach(() => {
  cleanup()
  update({ view: { ...state().view, dialog: null } })
})

const menu = `<GetInput action="https://example.com/menu" numDigits="1"><Speak>Press 1</Speak></GetInput><Speak>Bye</Speak>`

function show(steps: string): void {
  addText('main-menu', `<Response>${steps}</Response>`)
  render(<TryPane />)
}

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))
const lines = (): readonly string[] =>
  within(screen.getByRole('list', { name: 'Transcript' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)

it('asks what the app answers once a key is pressed, with its request opened', () => {
  show(menu)
  press('1')
  expect(screen.getByRole('heading', { name: /^Your app answers POST https:\/\/example\.com\/menu with Digits=1$/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^POST https:\/\/example\.com\/menu/, expanded: true })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: 'Digits' })).toBeTruthy()
})

it('goes back, and keeps what was decided until something else is', () => {
  show(menu)
  press('1')
  press('Back')
  const timeline = screen.getByRole<HTMLInputElement>('slider', { name: 'Moment of the call' })
  expect([timeline.value, timeline.max]).toEqual(['0', '1'])
  press('Nothing')
  expect(screen.getByRole<HTMLInputElement>('slider').max).toBe('1')
  expect(lines().at(-2)).toMatch(/The call ends/)
})

it('follows an edit, and keeps the decisions', async () => {
  show(menu)
  press('Nothing')
  const bye = currentDocument()!.root.children[1]!
  await act(async () => {
    setTextOf(bye.id, 'So long')
    await Promise.resolve()
  })
  expect(lines().some((line) => line.includes('“So long”'))).toBe(true)
})

it('marks the step in the tree while it is on the screen', () => {
  show(menu)
  const [input, bye] = currentDocument()!.root.children
  expect(state().callMarks).toEqual({ here: input!.id, unreached: new Set([bye!.id]) })
  cleanup()
  expect(state().callMarks).toBeUndefined()
})

it('takes the keys of the keyboard while the keypad has the focus', () => {
  show(menu)
  const keypad = screen.getByRole('group', { name: 'Keypad' })
  fireEvent.keyDown(keypad, { key: '1' })
  expect(screen.getByRole('group', { name: 'Your app answers' })).toBeTruthy()
  press('Back')
  fireEvent.keyDown(screen.getByRole('group', { name: 'Keypad' }), { key: 'Enter' })
  expect(screen.getByRole('heading', { name: /^The call is over/ })).toBeTruthy()
})

it('keeps the focus in the call when what was pressed goes', () => {
  show(menu)
  const nothing = screen.getByRole('button', { name: 'Nothing' })
  nothing.focus()
  fireEvent.click(nothing)
  expect(screen.getByRole('region', { name: /^The call is over/ })).toBe(document.activeElement)
})

it('runs pasted XML, and says how a reply fails', () => {
  show(menu)
  press('1')
  press('Paste XML')
  fireEvent.change(screen.getByRole('textbox', { name: 'XML of the reply' }), {
    target: { value: '<Response><Speak>Sales</Speak></Response>' },
  })
  press('Reply with it')
  expect(lines().some((line) => line.includes('“Sales”'))).toBe(true)
  press('Back')
  press('It fails')
  fireEvent.click(screen.getByRole('button', { name: /^Status 404/ }))
  expect(lines().some((line) => line.includes('7012'))).toBe(true)
})

it('answers with a new document, in which the call goes on', async () => {
  show(menu)
  press('1')
  await act(async () => {
    press('New document')
    await Promise.resolve()
  })
  expect(state().open?.name).toMatch(/^menu/)
  expect(await screen.findByText('“You chose this.”')).toBeTruthy()
})

it('begins again with its own document, whichever is open', async () => {
  show(menu)
  press('1')
  await act(async () => {
    press('New document')
    await Promise.resolve()
  })
  await screen.findByText('“You chose this.”')
  press('Restart')
  expect(lines().at(-1)).toContain('“Press 1”')
  press('1')
  expect(screen.getByRole('group', { name: 'Your app answers' })).toBeTruthy()
})

it('follows the settings of the call at once', () => {
  show('<Dial><Number>+14155550102</Number></Dial>')
  fireEvent.click(screen.getByRole('button', { name: /settings of the call$/ }))
  press('Outbound')
  expect(lines()[0]).toContain('The called person answers')
  fireEvent.change(screen.getByRole('textbox', { name: 'Rings without timeout, seconds' }), { target: { value: '20' } })
  expect(screen.getByRole('heading', { name: 'The phones ring up to 20 s' })).toBeTruthy()
  press('Inbound')
})

it('keeps the call with the document as a scenario', () => {
  show(menu)
  press('Nothing')
  press('Save as scenario')
  expect(state().open?.metadata.scenarios).toContain('"nothing"')
})

it('asks of each phone what it does', () => {
  show('<Dial><Number>+14155550102</Number><Number>+14155550103</Number></Dial>')
  const phone = (name: string) => within(screen.getByRole('group', { name }))
  fireEvent.click(phone('+14155550102').getByRole('button', { name: 'Busy' }))
  fireEvent.change(phone('+14155550103').getByRole('textbox'), { target: { value: '8' } })
  fireEvent.click(phone('+14155550103').getByRole('button', { name: 'Answers' }))
  expect(lines().some((line) => line.startsWith('0:08.0') && line.includes('+14155550103 answers'))).toBe(true)
  press('The other person hangs up')
  expect(screen.getByRole('heading', { name: /^The call is over/ })).toBeTruthy()
})

it('says of a message who gets it, and asks what becomes of it', () => {
  addText('sms', '<Response><Message src="14155550100" dst="+14155550102" callbackUrl="https://a.com/s">Hi</Message></Response>')
  render(<TryPane />)
  const recipient = within(screen.getByRole('group', { name: '+14155550102' }))
  fireEvent.click(recipient.getByRole('button', { name: 'Undelivered' }))
  expect(lines().some((line) => line.includes('is not delivered'))).toBe(true)
})

it('says what the call costs at the prices that the user typed, and forgets a price that was cleared', () => {
  show(menu)
  press('Nothing')
  expect(screen.getByRole('contentinfo').textContent).not.toMatch(/costs/)
  fireEvent.click(screen.getByRole('button', { name: /settings of the call$/ }))
  const price = screen.getByRole('textbox', { name: 'Your price of a minute' })
  fireEvent.change(price, { target: { value: '0,0085' } })
  expect(screen.getByRole('contentinfo').textContent).toMatch(/1 min billed · 2 speech pulses · costs 0\.0085 at your prices$/)
  fireEvent.change(price, { target: { value: '' } })
  expect(screen.getByRole('contentinfo').textContent).toMatch(/2 speech pulses$/)
})
