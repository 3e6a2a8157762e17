import { describe, expect, it } from 'vitest'
import { parse } from '../../core'
import type { Node } from '../../model/node'
import { nameOf, summaryOf } from './summary'

function nodeOf(xml: string): Node {
  const read = parse(`<Response>${xml}</Response>`)
  const node = read.ok ? read.document.root.children[0] : undefined
  if (!node) throw new Error(`Not a node: ${xml}`)
  return node
}

describe('a row', () => {
  it.each([
    ['<Speak>Hello</Speak>', 'Speak', 'Hello'],
    ['<Speak voice="MAN">  Hello\n  there </Speak>', 'Speak', 'Hello there'],
    ['<Speak>Hello <emphasis>big</emphasis> world</Speak>', 'Speak', 'Hello big world'],
    [`<Speak>${'long '.repeat(20)}</Speak>`, 'Speak', `${'long '.repeat(10).trim()}…`],
    ['<Message src="+12025550000" dst="+12025551111">Hi</Message>', 'Message', 'to +12025551111 · Hi'],
    ['<Message dst="+12025551111&lt;+12025552222">Hi</Message>', 'Message', 'to 2 numbers · Hi'],
    ['<GetInput action="https://example.com/menu" numDigits="1"/>', 'GetInput', '→ /menu · numDigits 1'],
    ['<Dial action="https://example.com/"><Number>1</Number></Dial>', 'Dial', '→ https://example.com/'],
    ['<Redirect>https://example.com/next</Redirect>', 'Redirect', 'https://example.com/next'],
    ['<Wait length="5"/>', 'Wait', 'length 5'],
    ['<Hangup/>', 'Hangup', ''],
    ['<Foo bar="1">x</Foo>', 'Foo', 'x'],
    ['<!-- why\n so -->', 'Comment', 'why so'],
    ['<?app run it?>', 'Instruction', 'app run it'],
  ])('%s', (xml, name, summary) => {
    const node = nodeOf(xml)
    expect([nameOf(node), summaryOf(node)]).toEqual([name, summary])
  })
})
