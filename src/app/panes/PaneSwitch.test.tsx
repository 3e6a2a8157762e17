import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { currentRows } from '../../editor/problems/problems'
import { addText } from '../../session/workspace'
import { PaneBar } from './PaneSwitch'

afterEach(cleanup)

const costly = `<Response><Message src="+14155550100" dst="+14155550101">It’s ${'late '.repeat(20)}</Message></Response>`

it.each([
  ['info', costly],
  ['warning', '<Response><Hangup/><Speak>Hi</Speak></Response>'],
  ['error', '<Response><Hangup/><speak>Hi</speak></Response>'],
])('counts the problems in the colour of the worst: %s', (level, text) => {
  addText('test', text)
  render(<PaneBar />)
  const count = screen.getByText(String(currentRows().length))
  expect(count.dataset['level']).toBe(level)
})
