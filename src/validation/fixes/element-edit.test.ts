import { expect, it } from 'vitest'
import { edits, parse } from '../../core'
import { withAttribute } from './element-edit'

it.each([
  ['<Speak language="en-US" voice="MAN"/>', 'loop'],
  ['<Speak loop="1"/>', 'unknown'],
  ['<Dial callerName="a" action="b"/>', 'method'],
])('puts an attribute into %s where the form would: %s', (text, name) => {
  const read = parse(text)
  if (!read.ok) throw new Error('not read')
  const { root } = read.document
  const byForm = edits.setAttribute(read.document, [], name, 'x').root
  expect([...withAttribute(root, name, 'x').attributes.keys()]).toEqual([...byForm.attributes.keys()])
})
