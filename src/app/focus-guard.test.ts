import { afterEach, expect, it, vi } from 'vitest'
import { dropWish } from '../editor/view'
import { state } from '../editor/store'
import { guardFocus } from './focus-guard'

let stop = (): void => undefined
afterEach(() => {
  stop()
  const { wish } = state().view
  if (wish) dropWish(wish)
})

it('sends the focus to the tree when the control that had it vanishes', async () => {
  stop = guardFocus()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  field.remove()
  await vi.waitFor(() => expect(state().view.wish).toEqual({ pane: 'structure' }))
})

it('leaves the focus alone when something else has it', async () => {
  stop = guardFocus()
  const field = document.body.appendChild(document.createElement('input'))
  const other = document.body.appendChild(document.createElement('input'))
  field.focus()
  other.focus()
  field.remove()
  await new Promise((done) => requestAnimationFrame(done))
  expect(state().view.wish).toBeNull()
  other.remove()
})
