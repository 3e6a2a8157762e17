import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ignore } from '../../editor/metadata'
import { state } from '../../editor/store'
import { addText } from '../../session/workspace'
import { CopyButton } from './CopyButton'

afterEach(cleanup)

it('copies the text with its own line ends and its mark at the begin, keeps its name and says so beside it', async () => {
  const text = '\ufeff<Response>\r\n</Response>'
  addText('test', text)
  render(<CopyButton>between</CopyButton>)
  fireEvent.click(screen.getByRole('button', { name: 'Copy XML' }))
  expect(await screen.findByText('✓ Copied')).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe(text)
  expect(screen.getByRole('button', { name: 'Copy XML' })).toBeTruthy()
})

it.each([
  ['<Response><Dial/><speak>Hi</speak></Response>', '! 2 errors', 'Copied. The XML has 2 errors: see Problems.'],
  ['<Response>', '! Not well-formed', 'Copied, but not well-formed: Plivo rejects it.'],
])('says beside the button and in a sentence what is wrong with %s', async (text, beside, sentence) => {
  addText('test', text)
  render(<CopyButton>between</CopyButton>)
  fireEvent.click(screen.getByRole('button', { name: 'Copy XML' }))
  expect(await screen.findByText(beside)).toBeTruthy()
  expect(state().view.notice?.text).toBe(sentence)
  expect(await navigator.clipboard.readText()).toBe(text)
})

it('counts an error that is ignored, since Plivo does not ignore it', async () => {
  addText('test', '<Response><Dial/><speak>Hi</speak></Response>')
  ignore('min-children', null)
  render(<CopyButton>between</CopyButton>)
  fireEvent.click(screen.getByRole('button', { name: 'Copy XML' }))
  expect(await screen.findByText('! 2 errors')).toBeTruthy()
  expect(state().view.notice?.text).toBe('Copied. The XML has 2 errors, 1 ignored: see Problems.')
})

it('says which placeholders are left for the code that answers', async () => {
  addText('test', '<Response><Message src="14155550100" dst="{{From}}">Hi {{name}}</Message></Response>')
  render(<CopyButton>between</CopyButton>)
  fireEvent.click(screen.getByRole('button', { name: 'Copy XML' }))
  expect(await screen.findByText('✓ Copied')).toBeTruthy()
  expect(state().view.notice?.text).toBe('Copied with 2 placeholders for your code to fill in: {{From}}, {{name}}.')
})
