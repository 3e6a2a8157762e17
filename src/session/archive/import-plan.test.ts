import { expect, it } from 'vitest'
import type { Existing } from './import-plan'
import { planImport } from './import-plan'
import type { DocumentRecord, VersionRecord } from '../../model/document-record'

const record = (id: string, part: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id,
  revision: 3,
  name: id,
  text: `<Response>${id}</Response>`,
  kind: 'voice',
  ignored: [],
  samples: {},
  view: { selected: [], closed: [] },
  changed: 5,
  ...part,
})

const version = (id: string, documentId: string): VersionRecord => {
  const { text, kind, ignored, samples } = record(documentId)
  return { id, documentId, at: 1, name: null, text, kind, ignored, samples }
}

const existing = (documents: readonly DocumentRecord[], versionIds: readonly string[] = []): Existing => ({
  documents,
  versionIds: new Set(versionIds),
  keys: new Set(documents.map(({ id }) => id)),
})

let count = 0
const newId = (): string => `new ${(count += 1)}`

it('brings everything back into an empty store as it was', () => {
  const archive = { documents: [record('a'), record('b')], versions: [version('v', 'a')], others: [{ id: 'x', text: 1 }] }
  expect(planImport(archive, existing([]), newId)).toEqual({ ...archive, duplicates: 0 })
})

it('adds nothing twice but the versions that are missing', () => {
  const archive = { documents: [record('a')], versions: [version('v', 'a'), version('w', 'a')], others: [] }
  const plan = planImport(archive, existing([record('a', { revision: 9 })], ['v']), newId)
  expect(plan).toEqual({ documents: [], versions: [version('w', 'a')], others: [], duplicates: 1 })
})

it('keeps both when the document was changed here since, with its versions, and knows them when it comes again', () => {
  const archive = { documents: [record('a')], versions: [version('v', 'a')], others: [] }
  const here = record('a', { text: '<Response/>' })
  const plan = planImport(archive, existing([here], ['v']), newId)
  const [copy] = plan.documents
  expect(copy).toMatchObject({ name: 'a-2', text: record('a').text })
  expect(copy?.id).not.toBe('a')
  expect(plan.versions).toEqual([{ ...version('v', 'a'), id: `new ${count}`, documentId: copy?.id }])
  const again = planImport(archive, existing([here, ...plan.documents], ['v', plan.versions[0]!.id]), newId)
  expect(again).toMatchObject({ documents: [], duplicates: 1 })
})

it('takes a document for another one when only what stands beside the text differs', () => {
  const archive = { documents: [record('a', { samples: { '{{x}}': '1' } })], versions: [], others: [] }
  expect(planImport(archive, existing([record('a')]), newId).documents).toHaveLength(1)
})

it('gives each of two with the same id in one file an id of its own', () => {
  const archive = {
    documents: [record('a'), record('a', { text: '<Response/>' })],
    versions: [version('v', 'a'), version('v', 'a')],
    others: [{ id: 'a' }, { id: 'x' }, { id: 'x', text: 1 }],
  }
  const plan = planImport(archive, existing([]), newId)
  expect(plan.documents.map(({ name, text }) => [name, text])).toEqual([
    ['a', '<Response>a</Response>'],
    ['a-2', '<Response/>'],
  ])
  expect(new Set(plan.documents.map(({ id }) => id)).size).toBe(2)
  expect(plan.versions[0]).toEqual(version('v', 'a'))
  expect(plan.versions[1]).toEqual({ ...version('v', 'a'), id: `new ${count}` })
  expect(plan.others).toEqual([{ id: 'x' }])
})

it('leaves what cannot be read where it is', () => {
  const archive = { documents: [], versions: [], others: [{ id: 'x', text: 1 }, 'no record'] }
  expect(planImport(archive, { ...existing([]), keys: new Set(['x']) }, newId).others).toEqual([])
})
