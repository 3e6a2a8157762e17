import { beforeEach, expect, it } from 'vitest'
import { keepBoth } from './conflict'
import type { OpenDocument } from '../editor/store'
import { noMetadata } from '../model/document-metadata'
import { state, update } from '../editor/store'

const present = { document: null, draft: null, selection: null, closed: new Set<number>() }
const open: OpenDocument = {
  id: 'one',
  name: 'menu',
  kind: 'voice',
  history: { past: [], present, future: [] },
  kept: noMetadata,
}
const names = (): readonly string[] => state().list.map(({ name }) => name)

beforeEach(() => update({ open, warning: null, list: [{ id: 'one', name: 'menu', kind: 'voice', changed: 1 }] }))

it('lists both where another tab changed the document', () => {
  const copy = keepBoth(open, 'changed')
  expect(names()).toEqual([copy.name, 'menu'])
  expect(copy.name).toMatch(/^menu \(other tab, /)
  expect(state().warning).toContain('“menu” was changed in another tab')
})

it('says that another tab deleted the document, and goes on with what was written here under its name', () => {
  const copy = keepBoth(open, 'deleted')
  expect(names()).toEqual(['menu'])
  expect(state().open).toBe(copy)
  expect(copy.id).not.toBe('one')
  expect(state().warning).toContain('“menu” was deleted in another tab')
})
