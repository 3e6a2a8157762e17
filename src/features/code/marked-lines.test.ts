import { expect, it } from 'vitest'
import { generate } from '../../codegen/generate'
import { parse } from '../../core'
import type { Document, Node, NodeId } from '../../model/node'
import { markedLines } from './marked-lines'

const document = read(
  '<Response><Speak voice="Polly.Joanna">a<break/>b</Speak><Dial callType="x"><Number>1</Number></Dial><Hangup/></Response>',
)
const { lines } = generate(document, 'node')

it.each<[string, readonly string[]]>([
  ['Response', ['const response']],
  ['Speak', ['const speak', 'speak.addBreak', 'speak.addText']],
  ['break', ['speak.addBreak']],
  ['Dial', ['// <Dial> callType', '//', 'const dial', 'dial.addNumber']],
  ['Hangup', ['response.addHangup']],
])('marks the lines of <%s> and of what is in it', (name, begins) => {
  const found = marked(idOf(document.root, (node) => node.kind === 'element' && node.name === name))
  expect(found).toHaveLength(begins.length)
  begins.forEach((begin, index) => expect(found[index]?.startsWith(begin)).toBe(true))
})

it('marks the line of the element for a text that is passed with it', () => {
  expect(marked(idOf(document.root, (node) => node.kind === 'text' && node.text === 'a'))).toEqual([
    "const speak = response.addSpeak('a', { voice: 'Polly.Joanna' });",
  ])
})

function marked(id: NodeId): readonly string[] {
  return [...markedLines(lines, document, [id])].map((index) => lines[index]?.text ?? '')
}

function idOf(node: Node, isIt: (node: Node) => boolean): NodeId {
  const all = (one: Node): readonly Node[] => [one, ...(one.kind === 'element' ? one.children.flatMap(all) : [])]
  return all(node).find(isIt)!.id
}

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error('not well-formed')
  return parsed.document
}
