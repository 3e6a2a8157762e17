import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const call = `<Response>
  <Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://example.com/agent</Stream>
  <Stream>wss://example.com/listener</Stream>
</Response>
`

test('shows what the socket of a Stream says, and a server in its format', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Speak>Hello</Speak></Response>')
  await expect(page.getByRole('tab', { name: 'Code' })).toBeVisible()
  await expect(app.socketTab()).toHaveCount(0)

  await app.import(call)
  await app.select('Stream', 0)
  await page.getByRole('tab', { name: 'XML' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(app.socketTab()).toBeFocused()
  const playAudio = async (): Promise<unknown> =>
    (JSON.parse(await app.copiedBy('Copy sample of playAudio')) as { media: unknown }).media
  expect(await playAudio()).toMatchObject({ contentType: 'audio/x-mulaw', sampleRate: 8000 })

  // By the keyboard alone, to the fields of a message.
  await page.getByRole('button', { name: 'Copy sample of start' }).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('start.mediaFormat.sampleRate')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('start.mediaFormat.sampleRate')).toBeHidden()

  await page.getByRole('button', { name: 'Server', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Node.js' }).press('Enter')
  await page.getByRole('button', { name: 'Play a tone' }).press('Enter')
  await expect(app.server()).toContainText('npm install ws@')
  const node = await app.copiedBy('Copy server')
  expect(node).toContain("const format = { contentType: 'audio/x-mulaw', sampleRate: 8000 };")
  expect(node).toContain("path: '/agent'")
  await page.getByRole('button', { name: 'Python' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download server' }).click()])
  expect(file.suggestedFilename()).toBe('stream_socket.py')

  // The format is that of the XML, and no other can be had here.
  await app.choose('contentType', 'audio/x-l16;rate=16000')
  await expect.poll(() => app.copiedBy('Copy server')).toContain("FORMAT = {'contentType': 'audio/x-l16', 'sampleRate': 16000}")
  await page.getByRole('button', { name: 'Messages' }).click()
  expect(await playAudio()).toMatchObject({ contentType: 'audio/x-l16', sampleRate: 16000 })
  await expect.poll(() => axeFindings(page)).toEqual([])

  await app.select('Stream', 1)
  await page.getByRole('button', { name: 'Choose the format' }).click()
  await expect(app.field('contentType', 'combobox')).toBeFocused()
  await page.getByRole('button', { name: 'Server', exact: true }).click()
  expect(await app.copiedBy('Copy server')).not.toContain('playAudio')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.showPane('XML')
  await expect.poll(() => axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  // The tab that is shown stays while there is nothing to show in it.
  await page.setViewportSize({ width: 1440, height: 900 })
  await app.select('Stream', 0)
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(page.getByText('There is no Stream in this document')).toBeVisible()
  await page.getByRole('tab', { name: 'XML' }).click()
  await expect(app.socketTab()).toHaveCount(0)
})
