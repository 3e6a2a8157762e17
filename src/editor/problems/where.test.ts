import { expect, it } from 'vitest'
import { parse } from '../../core-page'
import { elementAt } from '../../model/edit'
import { insideOf } from './where'

function inside(xml: string): string {
  const read = parse(`<Response>${xml}</Response>`)
  const element = read.ok ? elementAt(read.document, [0]) : undefined
  if (!element) throw new Error(xml)
  return insideOf(element)
}

it.each([
  ['<Dial timeout="30"><Number>14155550100</Number><User>sip:a@b.c</User></Dial>', '14155550100, sip:a@b.c'],
  ['<Speak voice="Polly.Joanna">Hello\n   <break/> there</Speak>', 'Hello, there'],
  ['<Speak><![CDATA[Hi & bye]]></Speak>', 'Hi & bye'],
  ['<Record maxLength="60" action="https://example.com/recording"/>', 'https://example.com/recording'],
  ['<Dial><Number/></Dial>', ''],
  ['<Hangup/>', ''],
])('tells what is in %s', (xml, expected) => {
  expect(inside(xml)).toBe(expected)
})

it('reads no more of a long text than is shown', () => {
  expect(inside(`<Dial>${'<Number>14155550100</Number>'.repeat(10_000)}</Dial>`)).toHaveLength(80)
})
