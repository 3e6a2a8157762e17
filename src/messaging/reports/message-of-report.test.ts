import { expect, it } from 'vitest'
import { parse } from '../../core'
import { messageOfReport, messageToOffer } from './message-of-report'

const first = '<Message src="+14155550100" dst="+14155550101&lt;+1 (415) 555-0102">a</Message>'
const second = '<Message src="Acme" dst="14155550103">b</Message>'
const open = '<Message src="{{from}}" dst="{{to}}">c</Message>'

/** Returns the text of the message that is found, with a question mark where it is not sure that it is the one. */
function found(xml: string, from: string, to: string): string | null {
  const read = parse(`<Response>${xml}</Response>`)
  if (!read.ok) throw new Error('not read')
  const match = messageOfReport(read.document, { from, to })
  const message = read.document.root.children.find(({ id }) => id === match?.nodeId)
  const text = message?.kind === 'element' && message.children[0]?.kind === 'text' ? message.children[0].text : ''
  return match && `${text}${match.isSure ? '' : '?'}`
}

it.each<[xml: string, from: string, to: string, expected: string | null]>([
  [first + second, '14155550100', '14155550101', 'a'],
  [first + second, '14155550100', '14155550102', 'a'],
  [first + second, 'ACME', '14155550103', 'b'],
  [second + first, '14155550100', '14155550102', 'a'],
  [first + second, '14155550100', '14155550103', null],
  [first + second, '14155550100', '1415555010', null],
  [open + first, '14155550100', '14155550101', 'a'],
  [open + second, '14155550100', '14155550101', 'c?'],
  [first + second, '', '14155550103', 'b?'],
  [first + second, '', '', 'a?'],
  ['<Speak>Hi</Speak>', '', '', null],
])('finds in %s the Message from %s to %s: %s', (xml, from, to, expected) => {
  expect(found(xml, from, to)).toBe(expected)
})

it('offers the selected Message, or the one whose text is selected, else the only one', () => {
  const read = parse(`<Response><Speak>Hi</Speak>${first}${second}</Response>`)
  const only = parse(`<Response><Speak>Hi</Speak>${first}</Response>`)
  if (!read.ok || !only.ok) throw new Error('not read')
  const [speak, one, other] = read.document.root.children
  const text = other?.kind === 'element' ? other.children[0]?.id : undefined
  const offered = [undefined, speak?.id, one?.id, text].map((selected) => messageToOffer(read.document, selected))
  expect(offered).toEqual([null, null, one?.id, other?.id])
  expect(messageToOffer(only.document, undefined)).toBe(only.document.root.children[1]?.id)
})
