import { expect, it } from 'vitest'
import { isVersion, refusal } from './records'

const content = { text: '<Response/>', kind: 'voice', ignored: [], samples: {} }
const record = { ...content, id: 'a', revision: 1, name: 'menu', view: { selected: [], closed: [] }, changed: 5 }
const version = { ...content, id: 'v', documentId: 'a', at: 5, name: null }

it('reads a document and a version that are whole', () => {
  expect(refusal(record)).toBeNull()
  expect(refusal({ ...record, changed: 8.64e15, deleted: -8.64e15 })).toBeNull()
  expect(isVersion(version)).toBe(true)
})

it.each([NaN, Infinity, -Infinity, 1e300, 8.64e15 + 1, '5', null])('counts a record of the time %s as damaged', (time) => {
  expect(refusal({ ...record, changed: time })).toBe('the record is damaged')
  expect(refusal({ ...record, deleted: time })).toBe('the record is damaged')
  expect(isVersion({ ...version, at: time })).toBe(false)
})

it.each([NaN, 1.5, 2 ** 53])('counts a record of the revision %s as damaged', (revision) => {
  expect(refusal({ ...record, revision })).toBe('the record is damaged')
})
