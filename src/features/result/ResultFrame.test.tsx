import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ResultFrame } from './ResultFrame'

afterEach(cleanup)

it('opens and closes by its whole head', () => {
  render(<ResultFrame title="In words">Says “Hi”.</ResultFrame>)
  const head = screen.getByRole('heading', { name: /In words$/ })
  const before = head.querySelector('button')?.getAttribute('aria-expanded')
  fireEvent.click(screen.getByText('In words'))
  expect([before, head.querySelector('button')?.getAttribute('aria-expanded')].sort()).toEqual(['false', 'true'])
})
