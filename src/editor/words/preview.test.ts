import { expect, it } from 'vitest'
import { previewOf } from './preview'

const long = 'word '.repeat(1000)

it.each([
  ['<Response><Speak>Welcome to Acme.</Speak><Hangup/></Response>', 'Speak Welcome to Acme.'],
  ['<?xml version="1.0"?>\n<Response>\n  <!-- menu -->\n  <Hangup/>\n</Response>\n', 'Hangup'],
  ['<Response><GetInput action="https://a.com/menu"><Speak>Press 1.</Speak></GetInput></Response>', 'GetInput › Speak Press 1.'],
  ['<Response><Dial><Number>14155550101</Number></Dial></Response>', 'Dial › Number 14155550101'],
  ['<Response><Message dst="1&lt;2">Hi</Message></Response>', 'Message to 2 numbers · Hi'],
  ['<Response/>', 'No steps yet'],
  ['<Response><Speak>Hi</Spe', '<Response><Speak>Hi</Spe'],
  ['', ''],
  [`<Response><Speak>${long}</Speak></Response>`, `Speak ${long.slice(0, 49)}…`],
  [`<Response><Speak>Hi</Speak>${'<Play>https://a.com/b.mp3</Play>'.repeat(1000)}</Response>`, 'Speak Hi'],
  [`<Response><Speak>Hi &amp; ${'&amp;'.repeat(1000)}</Speak></Response>`, `Speak Hi & ${'&'.repeat(45)}…`],
])('says of %s: %s', (text, preview) => {
  expect(previewOf(text)).toBe(preview)
})

it('reads the same of a text however long it is', () => {
  const text = `<Response><Speak>Hi</Speak>${'<Wait/>'.repeat(400)}`
  expect(previewOf(`${text}</Response>`)).toBe(previewOf(`${text}${'<Wait/>'.repeat(1e5)}</Response>`))
})
