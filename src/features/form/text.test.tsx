import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { undoStep } from '../../editor/document/steps'
import { choose, field, show, xml } from '../../../test/form-driver'

afterEach(cleanup)

describe('the text of an element', () => {
  it('is shown without the indentation it came with, and keeps it', async () => {
    const { user } = show('<Speak>\n    Hello\n  </Speak>')
    expect(field('Text')).toHaveProperty('value', 'Hello')
    await user.type(field('Text'), ' you ')
    expect(field('Text')).toHaveProperty('value', 'Hello you ')
    expect(xml()).toBe('<Speak>\n    Hello you \n  </Speak>')
  })

  it('comes back with its indentation after it was emptied', async () => {
    const { user } = show('<Speak>\n    Hello\n  </Speak>')
    await user.clear(field('Text'))
    expect(xml()).toBe('<Speak></Speak>')
    await user.type(field('Text'), 'Bye')
    expect(xml()).toBe('<Speak>\n    Bye\n  </Speak>')
  })

  it('keeps line breaks', async () => {
    const { user } = show('<Speak/>')
    await user.type(field('Text'), 'a{Enter}{Enter}b')
    expect(xml()).toBe('<Speak>a\n\nb</Speak>')
  })

  it('stays CDATA', async () => {
    const { user } = show('<Speak><![CDATA[a & b]]></Speak>')
    await user.type(field('Text'), ' & c')
    expect(xml()).toBe('<Speak><![CDATA[a & b & c]]></Speak>')
  })

  it('keeps line breaks in a value of one line', async () => {
    const { user } = show('<Dial callerName="a&#10;b"/>')
    await user.type(field('callerName'), 'c')
    expect(xml()).toBe('<Dial callerName="a&#10;bc"/>')
  })
})

describe('mixed content', () => {
  const texts = (): readonly string[] =>
    screen.getAllByRole('textbox', { name: /^Text \d/ }).map((box) => (box as HTMLInputElement).value)

  it('is rows of texts and elements, with a place for text between all', () => {
    show('<Speak>One <break/><break/> two</Speak>')
    expect(texts()).toEqual(['One', '', 'two'])
    expect(screen.getAllByRole('button', { name: /^break/ })).toHaveLength(2)
  })

  it('is edited in its place with the blanks around each text', async () => {
    const { user } = show('<Speak>One <break/><break/> two</Speak>')
    await user.type(screen.getByRole('textbox', { name: 'Text 1' }), '!')
    await user.type(screen.getByRole('textbox', { name: 'Text 2' }), 'and')
    await user.type(screen.getByRole('textbox', { name: 'Text 3' }), '?')
    expect(xml()).toBe('<Speak>One! <break/>and<break/> two?</Speak>')
  })

  it('keeps the focus in a text that is emptied', async () => {
    const { user } = show('<Speak>One<break/></Speak>')
    const text = screen.getByRole('textbox', { name: 'Text 1' })
    await user.clear(text)
    expect(xml()).toBe('<Speak><break/></Speak>')
    await user.type(text, 'Two')
    expect(xml()).toBe('<Speak>Two<break/></Speak>')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text 1' }))
  })

  it('keeps CDATA beside text', async () => {
    const { user } = show('<Speak>a<![CDATA[ b ]]><break/></Speak>')
    await user.type(screen.getByRole('textbox', { name: 'Text 2 (CDATA)' }), '&')
    expect(xml()).toBe('<Speak>a<![CDATA[ b& ]]><break/></Speak>')
  })

  it('leads to its elements', async () => {
    const { user } = show('<Speak>Hi <emphasis level="strong">you</emphasis></Speak>')
    await user.click(screen.getByRole('button', { name: /^emphasis you/ }))
    expect(field('level', 'combobox')).toBeDefined()
  })

  it('has a form for one text run', async () => {
    const { user } = show('<Speak>One <break/></Speak>', [0, 0])
    await user.type(field('Text'), '!')
    expect(xml()).toBe('<Speak>One! <break/></Speak>')
    act(undoStep)
    choose([0])
    expect(texts()).toEqual(['One', ''])
  })
})
