import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { ValueKind } from '../../../catalogue/spec'
import { field, named, openAll, show, xml } from '../../../../test/form-driver'

afterEach(cleanup)

/** For each kind of value an attribute (or with null the text) that has it, what is typed or chosen, and what is written then. */
const cases: {
  readonly [K in ValueKind]: readonly [element: string, attribute: string | null, given: string, written?: string]
} = {
  text: ['Dial', 'callerName', 'Ann'],
  secret: ['User', 'sipAuthPassword', 'verysecret'],
  name: ['Conference', null, 'room'],
  url: ['Dial', 'action', 'https://example.com/'],
  webSocketUrl: ['Stream', null, 'wss://example.com/'],
  sound: ['Dial', 'dialMusic', 'real'],
  boolean: ['Dial', 'redirect', 'false'],
  integer: ['Dial', 'timeout', '30'],
  secondsOrWord: ['GetInput', 'speechEndTimeout', 'auto'],
  duration: ['break', 'time', '500ms'],
  choice: ['Message', 'type', 'sms'],
  wordOrPattern: ['prosody', 'rate', 'slow'],
  wordList: ['MultiPartyCall', 'statusCallbackEvents', 'mpc-state-changes'],
  language: ['Speak', 'language', 'de-DE'],
  voice: ['Speak', 'voice', 'Polly.Joanna'],
  phone: ['Message', 'src', '+12025550000'],
  phoneList: ['Message', 'dst', '+12025551111<+12025552222', '+12025551111&lt;+12025552222'],
  sipUri: ['User', null, 'sip:ann@phone.plivo.com'],
  key: ['Dial', 'confirmKey', '5'],
  keys: ['GetDigits', 'validDigits', '123'],
  tones: ['Number', 'sendDigits', '1w2'],
  digitPatterns: ['Dial', 'digitsMatch', '1,22'],
  keyValueList: ['Dial', 'sipHeaders', 'a=1,b=2'],
  phraseList: ['GetInput', 'hints', 'yes,no'],
}

const parents: Readonly<Record<string, string>> = { User: 'Dial', Number: 'Dial', break: 'Speak', prosody: 'Speak' }

describe('an input', () => {
  for (const [kind, [element, attribute, given, written = given]] of Object.entries(cases)) {
    it(`of kind ${kind} writes its value, shows it, and takes it out again`, async () => {
      const parent = parents[element]
      const wrap = (inner: string): string => (parent ? `<${parent}>${inner}</${parent}>` : inner)
      const { user } = show(wrap(`<${element}/>`), parent ? [0, 0] : [0])
      const name = attribute ?? 'Text'
      openAll()
      const control = queryField(name)!
      if (kind === 'choice' || kind === 'boolean') {
        await user.click(control)
        await user.click(screen.getByRole('option', { name: given }))
      } else {
        await user.type(control, given)
      }
      expect(xml()).toBe(
        wrap(attribute === null ? `<${element}>${written}</${element}>` : `<${element} ${attribute}="${written}"/>`),
      )
      const clear = screen.queryByRole('button', { name: `Clear ${attribute ?? ''}` })
      if (clear) await user.click(clear)
      else if (kind === 'phoneList') await user.type(control, '{Enter}{Backspace}{Backspace}')
      else await user.clear(control)
      expect(xml().replace(`></${element}>`, '/>')).toBe(wrap(`<${element}/>`))
    })
  }
})

describe('a choice', () => {
  it('names the default in the option that unsets', async () => {
    const { user } = show('<Message callbackMethod="GET"/>')
    await user.click(field('callbackMethod', 'combobox'))
    await user.click(screen.getByRole('option', { name: /^Not set \(POST\)/ }))
    expect(xml()).toBe('<Message/>')
  })

  it('keeps a value outside its list as an option of its own', async () => {
    const { user } = show('<Message type="mms"/>')
    await user.click(field('type', 'combobox'))
    expect(screen.getAllByRole('option').map((option) => option.firstElementChild?.textContent)).toEqual([
      'Not set',
      'sms',
      'mms',
    ])
    await user.click(screen.getByRole('option', { name: 'mms' }))
    expect(xml()).toBe('<Message type="mms"/>')
  })

  it('is chosen with the keyboard', async () => {
    const { user } = show('<Message/>')
    field('type', 'combobox').focus()
    await user.keyboard('{Enter}{ArrowDown}{Enter}')
    expect(xml()).toBe('<Message type="sms"/>')
  })
})

describe('an open choice', () => {
  it('offers first the voices that speak the language', async () => {
    const { user } = show('<Speak language="de-DE"/>')
    await user.click(field('voice', 'combobox'))
    const group = screen.getByRole('group', { name: 'Speaks de-DE' })
    expect([...group.querySelectorAll('[role=option] > :first-child')].map((option) => option.textContent)).toContain(
      'Polly.Vicki',
    )
    await user.click(screen.getByRole('option', { name: 'Polly.Hans' }))
    expect(xml()).toBe('<Speak voice="Polly.Hans" language="de-DE"/>')
  })

  it('filters what it offers, takes the active option with Enter and closes', async () => {
    const { user } = show('<Speak/>')
    await user.type(field('language', 'combobox'), 'germ')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    await user.keyboard('{ArrowDown}{Enter}')
    expect(xml()).toBe('<Speak language="de-DE"/>')
    expect(screen.queryByRole('listbox')).toBe(null)
  })

  it('takes the first match with Enter', async () => {
    const { user } = show('<Speak/>')
    await user.type(field('voice', 'combobox'), 'joan{Enter}')
    expect(xml()).toBe('<Speak voice="Polly.Joanna"/>')
  })

  it('leaves what was typed when Tab or Escape closes its list', async () => {
    const { user } = show('<Speak/>')
    await user.type(field('voice', 'combobox'), 'joan{Escape}{Enter}')
    expect(xml()).toBe('<Speak voice="joan"/>')
    await user.type(field('voice', 'combobox'), 'n{Tab}')
    expect(xml()).toBe('<Speak voice="joann"/>')
  })

  it('keeps a text that it does not offer', async () => {
    const { user } = show('<Speak voice="Polly.Nobody"/>')
    expect(field('voice', 'combobox')).toHaveProperty('value', 'Polly.Nobody')
    await user.type(field('voice', 'combobox'), '2')
    expect(xml()).toBe('<Speak voice="Polly.Nobody2"/>')
  })

  it('closes its list with Escape and stays in the field', async () => {
    const { user } = show('<Speak/>')
    const voice = field('voice', 'combobox')
    await user.click(voice)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBe(null)
    expect(document.activeElement).toBe(voice)
  })

  it('can be set to an empty value where that means something', async () => {
    const { user } = show('<Record/>')
    openAll()
    expect(screen.queryByRole('combobox', { name: named('finishOnKey') })).not.toBe(null)
    await user.click(field('finishOnKey', 'combobox'))
    await user.click(screen.getByRole('option', { name: 'none' }))
    expect(xml()).toBe('<Record finishOnKey="none"/>')
  })
})

describe('a list of pairs', () => {
  it('is edited as rows, one pair each', async () => {
    const { user } = show('<Dial sipHeaders="a=1"/>')
    openAll()
    await user.click(screen.getByRole('button', { name: '+ Add a pair' }))
    await user.keyboard('b=,{Tab}2,=')
    expect(xml()).toBe('<Dial sipHeaders="a=1,b=2="/>')
    await user.click(screen.getByRole('button', { name: 'Remove pair 1' }))
    expect(field('sipHeaders')).toHaveProperty('value', 'b=2=')
  })

  it('that cannot be read as pairs is text alone', () => {
    show('<Dial sipHeaders="a=1,b"/>')
    openAll()
    expect(field('sipHeaders')).toHaveProperty('value', 'a=1,b')
    expect(screen.queryByRole('textbox', { name: 'Key 1' })).toBe(null)
  })
})

it('switches words of a list on and off', async () => {
  const { user } = show('<MultiPartyCall statusCallbackEvents="mpc-state-changes, other"/>')
  openAll()
  const [first, second] = screen.getAllByRole('button', { pressed: false })
  expect(second).toBeDefined()
  await user.click(first!)
  expect(xml()).toContain(`statusCallbackEvents="mpc-state-changes, other,${first!.textContent}"`)
  await user.click(screen.getByRole('button', { name: 'mpc-state-changes' }))
  expect(xml()).toContain(`statusCallbackEvents=" other,${first!.textContent}"`)
})

function queryField(name: string): HTMLElement | null {
  return screen.queryByRole('textbox', { name: named(name) }) ?? screen.queryByRole('combobox', { name: named(name) })
}
