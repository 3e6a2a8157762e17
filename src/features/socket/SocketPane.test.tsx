import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { currentDocument } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { addText } from '../../session/workspace'
import { SocketPane } from './SocketPane'

afterEach(cleanup)

function show(...streams: readonly string[]): void {
  addText('test', `<Response>${streams.join('')}</Response>`)
  render(<SocketPane />)
}

const talking = '<Stream bidirectional="true" contentType="audio/x-mulaw;rate=8000">wss://example.com/a</Stream>'
const listening = '<Stream contentType="audio/x-l16;rate=16000">wss://example.com/b</Stream>'

it('is of the first Stream until another is selected', async () => {
  show('<Speak>Hi</Speak>', talking, listening)
  expect(screen.getByText(/Talks both ways/).textContent).toContain('audio/x-mulaw;rate=8000, 160 bytes')
  reveal(currentDocument()!.root.children[2]!.id)
  expect((await screen.findByText(/Only listens/)).textContent).toContain('audio/x-l16;rate=16000, 640 bytes')
  expect(screen.getByText('Stream 2 of 2: select another in Structure.')).toBeDefined()
})

it('says at the messages of a Stream that only listens which ones need two ways', () => {
  show(listening)
  expect(screen.getAllByText('Only with bidirectional="true".', { exact: false })).toHaveLength(5)
})

it.each(['raw', 'audio/x-mulaw', '{{format}}'])('has no message and no server in the format %s', (format) => {
  show(`<Stream contentType="${format}">wss://example.com/a</Stream>`)
  expect(screen.getByText(/Plivo documents no contentType/).textContent).toContain(`“${format}”`)
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull()
})

it('says that two defaults are documented where the XML names no format', () => {
  show('<Stream bidirectional="true">wss://example.com/a</Stream>')
  expect(screen.getByText(/names no contentType/).textContent).toContain('audio/x-mulaw;rate=8000')
})

it('has nothing to say of a document without a Stream', () => {
  show('<Speak>Hi</Speak>')
  expect(screen.getByText(/There is no Stream in this document/)).toBeDefined()
})
