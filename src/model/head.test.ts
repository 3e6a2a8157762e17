import { expect, it } from 'vitest'
import { parse } from '../core'
import { hasMoreElements, headOf } from './head'

it('is short also where one element has very many attributes', () => {
  const attributes = Array.from({ length: 1000 }, (_, at) => `a${at}="x"`).join(' ')
  const read = parse(`<Response><Wait ${attributes}/></Response>`)
  if (!read.ok) throw new Error('not read')
  const [wait] = headOf(read.document, 400).root.children
  expect(wait?.kind === 'element' && [...wait.attributes.keys()].slice(-2)).toEqual(['a398', 'a399'])
})

it('is the document itself in all its nodes where that is short', () => {
  const read = parse('<Response><Wait length="1"/></Response>')
  if (!read.ok) throw new Error('not read')
  expect(headOf(read.document, 400).root).toBe(read.document.root)
})

it('tells a document of too many elements from one of just so many', () => {
  const read = parse('<Response><Dial><Number>1</Number></Dial><!-- x --><Wait/></Response>')
  if (!read.ok) throw new Error('not read')
  expect([3, 4].map((most) => hasMoreElements(read.document.root, most))).toEqual([true, false])
})
