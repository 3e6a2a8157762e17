import { expect, it } from 'vitest'
import { parse } from '../../../core'
import { insertPoints } from './insert-points'
import { flattened } from '../rows'

const labels = (xml: string, closed: readonly number[] = []): readonly (readonly string[])[] => {
  const read = parse(xml)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  const { root } = read.document
  const ids = closed.flatMap((index) => root.children[index]?.id ?? [])
  const rows = flattened(root, new Set(ids))
  return rows.nodes.map((_, row) => insertPoints(rows, row).map(({ label, level }) => `${label} ${level}`))
}

it('has a place before the first child of an open element and after each row', () => {
  expect(labels('<Response><Speak/><Hangup/></Response>')).toEqual([
    ['Add first in Response 2'],
    ['Add after Speak 2'],
    ['Add after Hangup 2'],
  ])
})

it('has the end of each parent that ends with a row', () => {
  expect(labels('<Response><Dial><Number/><User/></Dial></Response>')).toEqual([
    ['Add first in Response 2'],
    ['Add first in Dial 3'],
    ['Add after Number 3'],
    ['Add after User 3', 'Add after Dial 2'],
  ])
})

it('has only the place after a closed element', () => {
  expect(labels('<Response><Dial><Number/></Dial><Wait/></Response>', [0])).toEqual([
    ['Add first in Response 2'],
    ['Add after Dial 2'],
    ['Add after Wait 2'],
  ])
})

it('has the inside of an empty document', () => {
  expect(labels('<Response/>')).toEqual([['Add first in Response 2']])
})

it('tells few places apart where many elements end at once', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const xml = `<Response>${names.map((name) => `<${name}>`).join('')}<g/>${names
    .reverse()
    .map((name) => `</${name}>`)
    .join('')}</Response>`
  expect(labels(xml).at(-1)).toEqual(['Add after g 8', 'Add after f 7', 'Add after e 6', 'Add after a 2'])
})
