import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

test('builds an agent and the person after it with six commands on the keyboard', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.row('Response').focus()
  await app.insert('Stream')
  await app.typeInto('Text', 'wss://agent.example.com/socket')
  await app.chooseByKeyboard('What comes after', 'Waits for the end')
  await app.chooseByKeyboard('Direction', 'Talk both ways')
  await page.keyboard.press('Escape')
  await app.insert('Dial', 'After')
  await page.keyboard.press('Escape')
  await app.insert('Number')
  await app.typeInto('Text', '+14155550101')
  expect(await app.copied()).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <Stream bidirectional="true" keepCallAlive="true">wss://agent.example.com/socket</Stream>
  <Dial>
    <Number>+14155550101</Number>
  </Dial>
</Response>
`)
  await app.select('Stream')
  expect(await axeFindings(page)).toEqual([])
})

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' })

  test('fixes a wrong format with one tap, and calls a person when the socket cannot be reached', async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.import(`<Response>
  <Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw" statusCallbackUrl="https://example.com/s">wss://agent.example.com/socket</Stream>
  <Dial>
    <Number>+14155550101</Number>
  </Dial>
</Response>
`)
    await app.showPane('Structure')
    await app.select('Stream')
    await app.useSuggestion(/audio\/x-mulaw;rate=8000/)
    await expect(app.properties().getByRole('group', { name: 'playAudio' })).toContainText('"sampleRate": 8000')
    expect(await axeFindings(page)).toEqual([])
    await app.showPane('XML')
    await app.showTry()
    await app.inCall('Cannot be reached').tap()
    await expect(app.transcript()).toContainText('Rings +14155550101')
    await expect(app.transcript().getByText('Plivo connects to your server')).toHaveCount(3)
    await app.transcript().getByRole('button', { name: 'POST https://example.com/s' }).tap()
    await expect(app.asked()).toContainText('DroppedStream')
    expect(await axeFindings(page)).toEqual([])
    expect(await app.copied()).toContain('contentType="audio/x-mulaw;rate=8000"')
  })
})
