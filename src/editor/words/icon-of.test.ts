import { expect, it } from 'vitest'
import { parse } from '../../core'
import { iconOf } from './icon-of'

const iconIn = (xml: string) => {
  const read = parse(`<Response>${xml}</Response>`)
  return read.ok && read.document.root.children[0] ? iconOf(read.document.root.children[0]) : null
}

it.each([
  ['<Message/>', { picture: 'message', colour: 'message' }],
  ['<say-as/>', { picture: 'letters', colour: 'ssml' }],
  ['<Foo/>', { picture: 'question mark', colour: 'plain' }],
  ['<!-- x -->', { picture: 'note', colour: 'plain' }],
])('a picture in the colour of the kind stands before %s', (xml, icon) => {
  expect(iconIn(xml)).toEqual(icon)
})
