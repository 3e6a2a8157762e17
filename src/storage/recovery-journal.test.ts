import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dropJournalEntry, keyOf, journalEntries, writeJournal, unreadableEntries } from './recovery-journal'
import type { DocumentRecord } from '../model/document-record'

const view = { selected: [], closed: [] }
const about = {
  revision: 2,
  name: 'menu',
  kind: 'voice',
  ignored: [],
  samples: {},
  view,
  changed: 1,
  text: '<Response/>',
} as const
const one: DocumentRecord = { ...about, id: 'one', by: 'page' }
const other: DocumentRecord = { ...about, id: 'other', by: 'page' }
const found = (): readonly DocumentRecord[] => journalEntries().map(({ record }) => record)

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

it('finds what was left, until it is dropped', () => {
  writeJournal([one, other])
  expect(found()).toEqual([one, other])
  dropJournalEntry(keyOf(one))
  expect(found()).toEqual([other])
})

it('finds the others beside damaged words, and leaves these', () => {
  localStorage.setItem('unsaved cut', '{"id":"cu')
  localStorage.setItem('unsaved strange', '{"id":"strange"}')
  writeJournal([one])
  expect(found()).toEqual([one])
  expect(localStorage.getItem('unsaved cut')).toBe('{"id":"cu')
})

it('leaves words under a name of its own, and finds those under the former one', () => {
  writeJournal([one])
  localStorage.setItem('unsaved other page', JSON.stringify(other))
  expect(Object.keys(localStorage)).toContain('plivo-xml-composer.unsaved one page')
  expect(new Set(found())).toEqual(new Set([one, other]))
  for (const { key } of journalEntries()) dropJournalEntry(key)
  expect(localStorage).toHaveLength(0)
})

it('counts a revision anew that no page can count on from', () => {
  writeJournal([{ ...one, revision: 2 ** 53 - 1 }])
  expect(found()).toEqual([{ ...one, revision: 1 }])
})

it('lists what it cannot read and may be of this page', () => {
  localStorage.setItem('plivo-xml-composer.unsaved cut', '{"id":"cu')
  localStorage.setItem('unsaved damaged', JSON.stringify({ ...one, changed: 1e300 }))
  localStorage.setItem('unsaved draft', 'of another application')
  writeJournal([other])
  expect(new Set(unreadableEntries().map(({ key, name }) => [key, name].join()))).toEqual(
    new Set(['plivo-xml-composer.unsaved cut,untitled', 'unsaved damaged,menu']),
  )
})

it('leaves what fits beside what does not', () => {
  const real = localStorage
  const setItem = (key: string, value: string): void => {
    if (value.length > 1000) throw new DOMException('full', 'QuotaExceededError')
    real.setItem(key, value)
  }
  const full = vi
    .spyOn(globalThis, 'localStorage', 'get')
    .mockReturnValue(Object.create(real, { setItem: { value: setItem } }) as Storage)
  writeJournal([{ ...one, text: 'x'.repeat(1000) }, other])
  full.mockRestore()
  expect(found()).toEqual([other])
})

it('keeps what two pages left of one document', () => {
  const second = { ...one, by: 'second page' }
  writeJournal([one])
  writeJournal([second])
  expect(found()).toEqual([one, second])
})

it('finds nothing where the browser lets the page store nothing', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  writeJournal([one])
  expect(found()).toEqual([])
})
