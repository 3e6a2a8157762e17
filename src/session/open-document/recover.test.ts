import { expect, it } from 'vitest'
import type { DocumentRecord } from '../../model/document-record'
import { isStored } from './recover'

const view = { selected: [], closed: [] }
const about = { id: 'a', name: 'menu', kind: 'voice', ignored: [], samples: {}, view, changed: 1 } as const
const left: DocumentRecord = { ...about, text: '<Response/>', revision: 5, by: 'page' }

it('counts what has the same words and number as stored', () => {
  expect(isStored(left, { ...left, changed: 2 })).toBe(true)
})

it('counts what another page stored of it as stored', () => {
  expect(isStored(left, { ...left, by: 'other', revision: 7 })).toBe(true)
})

it('counts what the same page wrote later as stored', () => {
  expect(isStored(left, { ...left, revision: 6, text: 'later' })).toBe(true)
})

it('does not count a write that was under way when the words were left', () => {
  expect(isStored(left, { ...left, text: 'before' })).toBe(false)
  expect(isStored(left, { ...left, name: 'before' })).toBe(false)
  expect(isStored(left, { ...left, samples: { '{{name}}': 'Bob' } })).toBe(false)
})

it('does not count an older write, and none of another page', () => {
  expect(isStored(left, { ...left, revision: 4, text: 'before' })).toBe(false)
  expect(isStored(left, { ...left, revision: 6, text: 'of another', by: 'other' })).toBe(false)
})
