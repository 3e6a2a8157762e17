import { act, cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { currentSnapshot } from '../../../editor/document/current'
import { currentText } from '../../../editor/text'
import { openDialog } from '../../../editor/view/view'
import { addText, currentName } from '../../../session/workspace'
import { DropTarget } from '../DropTarget'
import { ImportDialog } from './ImportDialog'
import { countLooks } from '../../../../test/counted-clock'

countLooks()

const openText = '<Response>\n  <Speak>Hi</Speak>\n</Response>\n'

beforeEach(() => {
  addText('open', openText)
  render(
    <DropTarget>
      {() => (
        <>
          <input aria-label="A field" />
          <ImportDialog />
        </>
      )}
    </DropTarget>,
  )
})
afterEach(() => {
  openDialog(null)
  cleanup()
})

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'XML to import' })
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const open = () => act(() => openDialog('import'))
const fill = (value: string) => fireEvent.change(box(), { target: { value } })

function pasteEvent(target: EventTarget, text: string): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  act(() => void target.dispatchEvent(event))
  return event
}

describe('the import dialog', () => {
  test('adds well-formed text as a new document', async () => {
    open()
    expect(button('Add as new document').disabled).toBe(true)
    fill('<Response><Hangup/></Response>')
    expect(await screen.findByText('1 element in <Response>')).toBeTruthy()
    fireEvent.click(button('Add as new document'))
    expect(currentText()).toBe('<Response><Hangup/></Response>')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('keeps what was typed when it is closed, until it is imported', async () => {
    open()
    fill('<Response><Hangup/></Response>')
    fireEvent.click(button('Cancel'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    open()
    expect(box().value).toBe('<Response><Hangup/></Response>')
    fireEvent.click(button('Add as new document'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    open()
    expect(box().value).toBe('')
  })

  test('keeps other text as a draft, and shows where it breaks', async () => {
    open()
    fill('<Response>\n  <Speak>a & b</Speak>\n</Response>')
    expect(await screen.findByText(/Line 2, column/)).toBeTruthy()
    expect(button('Insert into current').disabled).toBe(true)
    fireEvent.click(button('Add as new document'))
    expect(currentSnapshot()!.draft!.text).toContain('a & b')
  })

  const main = () => document.querySelector('[role=dialog] [data-variant=contained]')?.textContent

  test('makes what the text needs the main button', async () => {
    open()
    fill('<Response>\n  <speak loop=2>a & b</speak>\n</Response>')
    // What repairs it is found after what is wrong.
    await waitFor(() => expect(main()).toBe('Accept all'))
    fireEvent.click(button('Accept all'))
    expect(await screen.findByText('Well-formed now')).toBeTruthy()
    expect(screen.queryByText(/No repair is known/)).toBeNull()
    await waitFor(() => expect(main()).toBe('Add as new document'))
    fill('<Speak>Hi</Speak>')
    await screen.findByText(/A fragment without Response/)
    await waitFor(() => expect(main()).toBe('Insert into current'))
    fill('<Response><Speak>Hi <b</Speak></Response>')
    await screen.findByText(/^Line 1, column/)
    expect(main()).toMatch(/^Acc|^Add/)
  })

  test('inserts the children of a Response after what does not take them', async () => {
    open()
    fill('<Response><Play>https://example.com/a.mp3</Play><Hangup/></Response>')
    await screen.findByText('2 elements in <Response>')
    fireEvent.click(button('Insert into current'))
    const inserted = openText.replace('</Speak>\n', '</Speak>\n  <Play>https://example.com/a.mp3</Play>\n  <Hangup/>\n')
    await waitFor(() => expect(currentText()).toBe(inserted))
  })

  test('inserts a long text in slices, and nothing of it when that is stopped', async () => {
    const before = currentSnapshot()
    open()
    fill(`<Response>${'<Wait/>'.repeat(4000)}</Response>`)
    await screen.findByText(/^4.000 elements/, undefined, { timeout: 20_000 })
    fireEvent.click(button('Insert into current'))
    expect(screen.getByRole('progressbar', { name: 'Inserting' })).toBeTruthy()
    fireEvent.click(button('Stop'))
    expect(await screen.findByText('Stopped.')).toBeTruthy()
    expect(currentSnapshot()).toBe(before)
    fireEvent.click(button('Continue'))
    await waitFor(() => expect(currentSnapshot()?.document?.root.children).toHaveLength(4001), { timeout: 20_000 })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 20_000 })
  }, 60_000)

  test('takes a paste as it came', async () => {
    open()
    const event = createEvent.paste(box(), { clipboardData: { getData: () => '\ufeff<Response>\r\n</Response>' } })
    fireEvent(box(), event)
    expect(box().value).toBe('<Response>\n</Response>')
    fireEvent.click(button('Add as new document'))
    await waitFor(() => expect(currentText()).toBe('\ufeff<Response>\r\n</Response>'))
  })

  test('opens a file and names the document after it', async () => {
    open()
    const file = new File(['<Response/>'], 'main-menu.xml')
    fireEvent.change(screen.getByLabelText('Open a file'), { target: { files: [file] } })
    expect(await screen.findByText(/^main-menu\.xml, /)).toBeTruthy()
    fireEvent.click(button('Add as new document'))
    await waitFor(() => expect(currentName()).toBe('main-menu'))
  })

  test('says why a file cannot be read', async () => {
    open()
    fireEvent.change(screen.getByLabelText('Open a file'), { target: { files: [new File([Uint8Array.of(0, 1, 2)], 'a.bin')] } })
    expect((await screen.findByRole('alert')).textContent).toMatch(/a\.bin: .*binary/)
  })

  test('holds a long text as a file', async () => {
    open()
    const text = `<Response>${'<Hangup/>\n'.repeat(120_000)}</Response>`
    fill(text)
    expect(box().readOnly).toBe(true)
    expect(screen.getByText(/Pasted text, 1\.1 MB/)).toBeTruthy()
    fireEvent.click(button('Add as new document'))
    // A difference of two such texts would take longer than the import.
    await waitFor(() => expect(currentText() === text).toBe(true), { timeout: 20_000 })
  })

  test('refuses more than 10 MB and keeps the text', () => {
    open()
    fill('x'.repeat(10 * 1024 * 1024 + 1))
    expect(screen.getByText(/The limit is 10 MB/)).toBeTruthy()
    expect(button('Add as new document').disabled).toBe(true)
    expect(box().value).toMatch(/^xxx/)
  })
})

describe('the page', () => {
  test('opens the import with a text that is pasted outside of fields', async () => {
    pasteEvent(document.body, '<Response><Hangup/></Response>')
    expect(box().value).toBe('<Response><Hangup/></Response>')
    expect(currentText()).toBe(openText)
    expect(await screen.findByText('1 element in <Response>')).toBeTruthy()
    fireEvent.click(button('Add as new document'))
    expect(currentText()).toBe('<Response><Hangup/></Response>')
  })

  test('opens the import with a text that is dropped', () => {
    const dataTransfer = { types: ['text/plain'], getData: () => 'words', files: [] }
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer })
    act(() => void document.body.dispatchEvent(event))
    expect(event.defaultPrevented).toBe(true)
    expect(box().value).toBe('words')
  })

  test('leaves pastes of nothing and pastes into fields alone', () => {
    expect(pasteEvent(document.body, ' ').defaultPrevented).toBe(false)
    expect(pasteEvent(screen.getByRole('textbox', { name: 'A field' }), '<Response/>').defaultPrevented).toBe(false)
    expect(currentText()).toBe(openText)
  })
})
