import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
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
