import { expect, it } from 'vitest'
import { sdks } from '../catalogue/spec'
import { parse } from '../core'
import type { Document } from '../model/node'
import { reportedMessage } from './delivery-report'
import { generate } from './generate'

function read(inside: string): Document {
  const parsed = parse(`<Response>${inside}</Response>`)
  if (!parsed.ok) throw new Error('not read')
  return parsed.document
}

const asking = (url: string): Document => read(`<Message src="1" dst="2" callbackUrl="${url}">a</Message>`)

it.each([
  ['<Message src="1" dst="2">a</Message>', false],
  ['<Message src="1" dst="2" callbackUrl=" ">a</Message>', false],
  ['<Speak>Hi</Speak>', false],
  ['<Message src="1" dst="2">a</Message><Message src="1" dst="2" callbackUrl="https://example.com/">b</Message>', true],
])('knows of %s whether a report comes', (inside, expected) => {
  expect(reportedMessage(read(inside)) !== null).toBe(expected)
})

it.each([
  ['https://example.com/sms/report', '/sms/report'],
  ['https://example.com/sms_status/', '/sms_status/'],
  ['https://example.com/a?b=1', '/a'],
  ['https://example.com', '/report'],
  ['https://example.com/', '/report'],
  ["https://example.com/a'b", '/report'],
  ['https://example.com/&lt;name&gt;', '/report'],
  ['https://example.com/:id', '/report'],
  ['https://example.com/*', '/report'],
  ['{{base}}/report/x', '/report'],
  ['https://example.com/${x}', '/report'],
])('takes the reports for %s at %s', (url, path) => {
  for (const sdk of sdks.filter((one) => one !== 'php')) {
    const line = generate(asking(url), sdk, 'report').lines.find(({ nodeId }) => nodeId !== undefined)
    expect([sdk, /["'](\/[^"']*)["']/.exec(line?.text ?? '')?.[1]]).toEqual([sdk, path])
  }
})

it('names the three parameters that say what became of a message, in each language', () => {
  for (const sdk of sdks) {
    const { code } = generate(asking('https://example.com/'), sdk, 'report')
    for (const name of ['MessageUUID', 'Status', 'ErrorCode']) expect(code, sdk).toContain(name)
  }
})
