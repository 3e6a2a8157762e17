import { expect, it } from 'vitest'
import { keepBoth } from './conflict'
import type { OpenDocument } from '../../editor/store'
import { noMetadata } from '../../model/document-metadata'

const present = { document: null, draft: null, selection: null, closed: new Set<number>() }
const open: OpenDocument = {
  id: 'one',
  name: 'menu',
  kind: 'voice',
  history: { past: [], present, future: [] },
  metadata: noMetadata,
}
const list = [{ id: 'one', name: 'menu', kind: 'voice', changed: 1 }] as const

it('lists both where another tab changed the document', () => {
  const both = keepBoth(open, 'changed', list, 0)
  expect(both.list.map(({ name }) => name)).toEqual([both.copy.name, 'menu'])
  expect(both.copy.name).toMatch(/^menu \(other tab, /)
  expect(both.warning).toContain('“menu” was changed in another tab')
})

it('says that another tab deleted the document, and goes on with what was written here under its name', () => {
  const both = keepBoth(open, 'deleted', list, 0)
  expect(both.list.map(({ id, name }) => [id, name])).toEqual([[both.copy.id, 'menu']])
  expect(both.copy.id).not.toBe('one')
  expect(both.warning).toContain('“menu” was deleted in another tab')
})
