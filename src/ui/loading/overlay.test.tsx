import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { useRef, useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { overlay } from './overlay'
import { useTypedAhead } from './typed-ahead'

interface PanelProps {
  readonly isOpen: boolean
}

function Panel({ isOpen }: PanelProps) {
  return isOpen && <Search />
}

function Search() {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useTypedAhead(box, setText)
  return <input ref={box} autoFocus aria-label="Search" value={text} onChange={(event) => setText(event.target.value)} />
}

/** Shows a page with a field and a part that comes when `arrive` is called, or not when `fail` is. */
function show(field: string | null = 'Search') {
  const calls: { arrive: (part: ComponentType<PanelProps>) => void; fail: (reason: Error) => void }[] = []
  const Late = overlay<PanelProps>(() => new Promise((arrive, fail) => calls.push({ arrive, fail })))
  function Page() {
    const [isOpen, setOpen] = useState(false)
    const onKeyDown = ({ key }: { readonly key: string }): void => {
      if (key === 'F2') setOpen(true)
      if (key === 'F3') setOpen(false)
    }
    return (
      <div onKeyDown={onKeyDown}>
        <textarea aria-label="Document" />
        <Late isOpen={isOpen} field={field} onCancel={() => setOpen(false)} part={{ isOpen }} />
      </div>
    )
  }
  render(<Page />)
  const paper = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Document' })
  paper.focus()
  return { Late, calls, paper, arrive: () => act(() => settledBy(() => calls.at(-1)?.arrive(Panel))) }
}

/** Settles something and resolves once it has been heard of. */
function settledBy(settle: () => void): Promise<void> {
  settle()
  return new Promise((done) => setTimeout(done))
}

const user = userEvent.setup()
afterEach(cleanup)

it('has the focus from the key that opens it, and gives its field what was typed, caret included', async () => {
  const { paper, arrive } = show()
  await user.keyboard('a{F2}format{ArrowLeft}')
  expect(paper.value).toBe('a')
  await arrive()
  const search = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search' })
  expect([search.value, search.selectionStart, document.activeElement]).toEqual(['format', 5, search])
  await user.keyboard('x')
  expect(search.value).toBe('formaxt')
})

it('lets Enter and Tab wait', async () => {
  const { paper, arrive } = show()
  await user.keyboard('{F2}a{Enter}{Tab}b')
  await arrive()
  expect(screen.getByRole('textbox', { name: 'Search' })).toHaveProperty('value', 'ab')
  expect(paper.value).toBe('')
})

it('takes the keys of what has no text field and drops them', async () => {
  const { paper, arrive } = show(null)
  await user.keyboard('{F2}abc {Enter}')
  await arrive()
  expect(paper.value).toBe('')
  expect(screen.getByRole('textbox', { name: 'Search' })).toHaveProperty('value', '')
})

it('gives the focus back on Escape, and what was typed is in nothing that opens later', async () => {
  const { paper, arrive } = show()
  await user.keyboard('{F2}abc{Escape}')
  expect(document.activeElement).toBe(paper)
  await arrive()
  expect(document.activeElement).toBe(paper)
  await user.keyboard('{F2}')
  expect(screen.getByRole('textbox', { name: 'Search' })).toHaveProperty('value', '')
})

it('gives the focus back where it cannot be fetched, says so, and tries again when it is opened again', async () => {
  const { paper, calls, arrive } = show()
  await user.keyboard('{F2}abc')
  await act(() => settledBy(() => calls[0]?.fail(new Error('offline'))))
  expect(screen.getByRole('alert').textContent).toContain('could not be loaded')
  expect(document.activeElement).toBe(paper)
  await user.keyboard('{F2}d')
  expect(screen.queryByRole('alert')).toBeNull()
  await arrive()
  expect(screen.getByRole('textbox', { name: 'Search' })).toHaveProperty('value', 'd')
})

it('is there along with the key that opens it when it was fetched before', async () => {
  const { Late, calls, paper } = show()
  const fetched = Late.preload()
  calls[0]?.arrive(Panel)
  await fetched
  await user.keyboard('{F2}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Search' })).toBe(document.activeElement))
  expect(paper.value).toBe('')
})
