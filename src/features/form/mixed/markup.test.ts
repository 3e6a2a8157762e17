import { expect, it } from 'vitest'
import { parse, textOf } from '../../../core'
import { withMarkup } from './markup'
import { rowsOf } from './mixed'

it.each([
  ['<Speak>one two</Speak>', 0, 4, 7, 'emphasis', '<Speak>one <emphasis>two</emphasis></Speak>'],
  ['<Speak>one two</Speak>', 0, 4, 7, 'break', '<Speak>one two<break/></Speak>'],
  ['<Speak>one two</Speak>', 0, 3, 3, 'break', '<Speak>one<break/> two</Speak>'],
  ['<Speak>one two</Speak>', 0, 0, 7, 's', '<Speak><s>one two</s></Speak>'],
  ['<Speak/>', 0, 0, 0, 'p', '<Speak><p/></Speak>'],
  ['<Speak>a<break/>bcd</Speak>', 1, 1, 2, 'w', '<Speak>a<break/>b<w>c</w>d</Speak>'],
  ['<Speak><![CDATA[a & b]]></Speak>', 0, 2, 3, 'sub', '<Speak><![CDATA[a ]]><sub>&amp;</sub><![CDATA[ b]]></Speak>'],
])('puts into %s, text %i, from %i to %i: %s', (xml, nth, from, to, name, expected) => {
  const read = parse(xml)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  const slot = rowsOf(read.document.root).filter((row) => row.kind === 'slot')[nth]
  if (!slot) throw new Error('no such text')
  const { element, made } = withMarkup(read.document.root, { slot, from, to }, name)
  expect(textOf([element]).trim()).toBe(expected)
  expect(element.children).toContain(made)
})
