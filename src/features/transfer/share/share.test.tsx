import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentKind } from '../../../editor/document/current'
import type { Shared } from '../../../storage/share-link/link'
import { fragmentOfShared, sharedInFragment } from '../../../storage/share-link/link'
import { currentText } from '../../../editor/text'
import { openDialog, openLink } from '../../../editor/view/view'
import { addText, currentName } from '../../../session/workspace'
import { ShareDialog } from './ShareDialog'
import { SharedDialog } from './SharedDialog'

const mine = '<Response>\n  <Message src="+14155550100" dst="+14155550101">Hi</Message>\n</Response>\n'

beforeEach(() => addText('mine', mine))

afterEach(() => {
  openDialog(null)
  cleanup()
  history.replaceState(null, '', '/')
})

function share(): ReturnType<typeof userEvent.setup> {
  openDialog('share')
  render(<ShareDialog />)
  return userEvent.setup()
}

async function open(shared: Shared): Promise<void> {
  history.replaceState(null, '', (await fragmentOfShared(shared)) ?? '')
  openLink(location.hash)
  render(<SharedDialog />)
}

const link = async (): Promise<string> => {
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' })
  await waitFor(() => expect(box.value).not.toBe(''))
  return box.value
}

describe('sharing', () => {
  it('copies a link that holds the document, and says how long it is', async () => {
    const user = share()
    const made = await link()
    expect(screen.getByText(`${made.length} characters.`)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(made)
    expect(await sharedInFragment(new URL(made).hash)).toMatchObject({ shared: { kind: 'message', text: mine } })
  })

  it('names the phone numbers and masks them in the link alone', async () => {
    const user = share()
    expect(screen.getByText('▲ It contains 2 phone numbers.')).toBeTruthy()
    expect(screen.getByRole('list', { name: 'What looks private' }).textContent).toBe('+14155550100, +14155550101')
    const before = await link()
    await user.click(screen.getByRole('checkbox', { name: /^Mask them/ }))
    await waitFor(async () => expect(await link()).not.toBe(before))
    const read = await sharedInFragment(new URL(await link()).hash)
    expect(read.ok && read.shared.text).toBe(mine.replace('+14155550100', '+14000000001').replace('+14155550101', '+14000000002'))
    expect(currentText()).toBe(mine)
  })

  it('masks the name of the document too', async () => {
    addText('Line of +14155550101', mine)
    const user = share()
    await user.click(screen.getByRole('checkbox', { name: /^Mask them/ }))
    await waitFor(async () => {
      const read = await sharedInFragment(new URL(await link()).hash)
      expect(read).toMatchObject({ shared: { name: 'Line of +14000000002' } })
    })
    expect(currentName()).toBe('Line of +14155550101')
  })

  it('says that none were found, not that there are none', () => {
    addText('none', '<Response><Hangup/></Response>')
    share()
    expect(screen.getByText('No phone numbers, passwords, tokens or user names found. Check it yourself too.')).toBeTruthy()
  })

  it('offers the file where the link would be too long', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => ((index * 2_654_435_761) % 4_294_967_296).toString(36))
    addText('long', `<Response><Speak>${words.join(' ')}</Speak></Response>`)
    share()
    expect(await screen.findByText(/^The link would be [\d,]+ characters.*Send the file instead\.$/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Download the file' })).toBeTruthy()
  })
})

describe('opening a link', () => {
  it('shows what it holds and adds it only when told to, beside what is open', async () => {
    const text = '<Response><Message src="1" dst="2">Hello</Message></Response>'
    await open({ name: 'theirs', kind: 'voice', text })
    expect((await screen.findByRole('region', { name: 'XML in the link' })).textContent).toBe(text)
    expect(currentText()).toBe(mine)
    await userEvent.click(screen.getByRole('button', { name: 'Keep a copy' }))
    await waitFor(() => expect(currentName()).toBe('theirs'))
    expect([currentText(), currentKind(), location.hash]).toEqual([text, 'voice', ''])
  })

  it('gives neither of its buttons the focus, so that no key that was meant for something else presses one', async () => {
    await open({ name: 'theirs', kind: 'voice', text: '<Response/>' })
    expect(await screen.findByRole('button', { name: 'Keep a copy' })).toBeTruthy()
    const before = currentName()
    await userEvent.keyboard(' {Enter}')
    expect(currentName()).toBe(before)
    expect(document.activeElement).toBe(screen.getByRole('dialog'))
  })

  it('shows the link that it was opened with, and leaves one that came meanwhile in the address', async () => {
    await open({ name: 'theirs', kind: 'voice', text: '<Response/>' })
    await screen.findByText('theirs')
    const other = (await fragmentOfShared({ name: 'another', kind: 'voice', text: '<Response/>' })) ?? ''
    history.replaceState(null, '', other)
    window.dispatchEvent(new Event('hashchange'))
    await userEvent.click(screen.getByRole('button', { name: 'Keep a copy' }))
    expect(currentName()).toMatch(/^theirs/)
    expect(location.hash).toBe(other)
  })

  it('leaves everything as it is when it is closed', async () => {
    await open({ name: 'theirs', kind: 'voice', text: 'no XML at all' })
    await userEvent.click(await screen.findByRole('button', { name: 'Close without keeping' }))
    expect([currentText(), location.hash]).toEqual([mine, ''])
  })

  it('says why a damaged one is not opened', async () => {
    history.replaceState(null, '', '#document=1.00000000.AAAA')
    openLink(location.hash)
    render(<SharedDialog />)
    expect((await screen.findByRole('alert')).textContent).toMatch(/^✕ This link is damaged/)
    expect(currentText()).toBe(mine)
  })
})
