import { expect, it } from 'vitest'
import type { Content } from '../model/document-record'
import { contentOf, formatFor, isSameContent, lastOrder, recordIn, refusal, versionIn } from './records'

const content = { text: '<Response/>', kind: 'voice', ignored: [], samples: {} }
const record = { ...content, id: 'a', revision: 1, name: 'menu', view: { selected: [], closed: [] }, changed: 5 }
const version = { ...content, id: 'v', documentId: 'a', at: 5, name: null }

it('reads a document and a version that are whole', () => {
  expect(refusal(record)).toBeNull()
  expect(refusal({ ...record, changed: 8.64e15, deleted: -8.64e15 })).toBeNull()
  expect(versionIn(version)).toBe(version)
})

it.each([NaN, Infinity, -Infinity, 1e300, 8.64e15 + 1, '5', null])('counts a record of the time %s as damaged', (time) => {
  expect(refusal({ ...record, changed: time })).toBe('the record is damaged')
  expect(refusal({ ...record, deleted: time })).toBe('the record is damaged')
  expect(versionIn({ ...version, at: time })).toBeNull()
})

it.each(['1', null, undefined])('counts a record of the revision %j as damaged', (revision) => {
  expect(refusal({ ...record, revision })).toBe('the record is damaged')
})

it.each([0, 1, 2 ** 52])('takes the revision %s as it is', (revision) => {
  const stored = { ...record, revision }
  expect(recordIn(stored)).toBe(stored)
})

it.each([NaN, 1.5, -1, 2 ** 52 + 1, 2 ** 53 - 1, 2 ** 53, 1e300, Infinity])(
  'counts a record of the revision %s anew, and what is written after it can be read',
  (revision) => {
    const read = recordIn({ ...record, revision })
    expect(read).toEqual({ ...record, revision: 1 })
    expect(recordIn({ ...read, revision: 2 })?.revision).toBe(2)
  },
)

it.each([1, 2, 3, undefined])('reads the format %s', (format) => {
  expect(refusal({ ...record, format })).toBeNull()
})

it.each([0, -1, 0.5, NaN, '1', null])('counts a record of the format %s as damaged', (format) => {
  expect(refusal({ ...record, format })).toBe('the record is damaged')
})

it.each([4, 3.5, 1e300, Infinity])('leaves a record of the format %s to a newer page', (format) => {
  expect(refusal({ ...record, format })).toBe('a newer version of this page wrote it')
})

it('leaves out places that no document has, and reads the rest', () => {
  const view = { selected: [[0, 1], [-1], [0.5], [NaN], [2 ** 32], ['0'], 7], closed: [[], [0]] }
  expect(recordIn({ ...record, view })?.view).toEqual({ selected: [[0, 1]], closed: [[], [0]] })
  for (const damaged of [undefined, null, 7, [], { selected: 7 }])
    expect(recordIn({ ...record, view: damaged })).toEqual({ ...record, view: { selected: [], closed: [] } })
})

it('leaves out who wrote it where that is no name', () => {
  expect(recordIn({ ...record, by: { page: 1 } })).toEqual(record)
})

it.each([0, 1, lastOrder])('takes the place %s of a version as it is', (order) => {
  const stored = { ...version, order }
  expect(versionIn(stored)).toBe(stored)
})

it.each([NaN, 1.5, -1, lastOrder + 1, 2 ** 53, 1e300, Infinity, '7', null])('leaves out the place %s of a version', (order) => {
  expect(versionIn({ ...version, order })).toEqual(version)
})

it('keeps the scenarios of a document, and leaves out what is no text of them', () => {
  const kept = { ...content, kind: 'voice', scenarios: '{"format":1}' } as const
  expect(contentOf(kept)).toEqual(kept)
  expect(isSameContent(kept, { ...kept, scenarios: '{"format":2}' })).toBe(false)
  const round: Record<string, unknown> = {}
  round['self'] = round
  for (const scenarios of [round, [], 7, null]) {
    const poison = { ...record, scenarios }
    expect(recordIn(poison)).toBe(poison)
    expect(contentOf(poison as unknown as Content)).toEqual(content)
    expect(isSameContent(poison as unknown as Content, content as Content)).toBe(true)
  }
})

it('stores a document with scenarios so that builds without them leave it alone', () => {
  expect(formatFor({ kind: 'voice' })).toBe(1)
  expect(formatFor({ kind: 'sound' })).toBe(2)
  expect(formatFor({ kind: 'sound', scenarios: '{}' })).toBe(3)
})
