import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { currentSnapshot } from '../../editor/document/current'
import { state } from '../../editor/store'
import { openDialog } from '../../editor/view/view'
import { addText } from '../../session/workspace'
import { PreflightDialog } from './PreflightDialog'

afterEach(() => {
  openDialog(null)
  cleanup()
})

function sheetOf(text: string): HTMLElement {
  addText('test', text)
  openDialog('live')
  render(<PreflightDialog />)
  return screen.getByRole('region', { name: 'The document' })
}

const items = (sheet: HTMLElement) =>
  within(sheet)
    .getAllByRole('listitem')
    .map((item) => item.textContent)

test('tells what is open: problems by level, sample addresses and numbers, words to replace', () => {
  const sheet = sheetOf(
    '<Response><Foo/><Dial callbackUrl="https://&lt;yourdomain&gt;.com/"><Number>+14155550100</Number></Dial>' +
      '<Redirect>https://example.com/a</Redirect></Response>',
  )
  expect(items(sheet)).toEqual([
    '1 error',
    'Sample URLs to replace:https://example.com/a',
    'https://example.com/a',
    'Sample numbers to replace:+14155550100',
    '+14155550100',
    'Placeholders to replace by hand:<yourdomain>',
    '<yourdomain>',
  ])
  expect(screen.getByRole('region', { name: 'Your reply' }).textContent).toContain('No placeholders are left.')
})

test('leads to the field of a sample, and closes', () => {
  const sheet = sheetOf('<Response><Record action="https://example.com/a" callbackUrl="https://example.com/a"/></Response>')
  expect(items(sheet)).toContain('https://example.com/a (2 places)')
  fireEvent.click(within(sheet).getByRole('button', { name: 'https://example.com/a' }))
  const record = currentSnapshot()!.document!.root.children[0]!
  expect(state().view.focusRequest).toMatchObject({ pane: 'properties', nodeId: record.id, attribute: 'action' })
  expect(state().view.dialog).toBeNull()
})

test('lists the URLs of steps to which Plivo may come, and of no others', () => {
  sheetOf('<Response><Redirect>https://a.com/next</Redirect><Play>https://a.com/late.mp3</Play></Response>')
  const urls = screen.getByRole('region', { name: 'URLs' })
  expect(within(urls).getByRole('heading').textContent).toBe('URLs (1)')
  expect(urls.textContent).toContain('https://a.com/next')
  expect(urls.textContent).not.toContain('late.mp3')
})

test('says when nothing is left', () => {
  expect(items(sheetOf('<Response><Hangup/></Response>'))).toEqual(['No problems found.', 'No sample URLs or numbers are left.'])
})
