import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { readArchive } from './archive/read-archive'
import type { DocumentRecord, VersionRecord } from '../model/document-record'
import { initialSettings } from '../model/settings'
import { recordIn, versionIn } from './records'
import { journalEntries, unreadableEntries } from './recovery-journal'
import { sharedInFragment } from './share-link/link'
import { readSettings } from './settings'

/** What the first build left: see the README beside it. */
const folder = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'first-build')
const left = JSON.parse(readFileSync(join(folder, 'browser.json'), 'utf8')) as {
  readonly documents: readonly DocumentRecord[]
  readonly versions: readonly VersionRecord[]
  readonly localStorage: Readonly<Record<string, string>>
}

beforeEach(() => localStorage.clear())

it('has records and versions that are read as they are', () => {
  expect(left.documents).toHaveLength(5)
  expect(left.documents.map(recordIn)).toEqual(left.documents)
  expect(left.versions.map(versionIn)).toEqual(left.versions)
})

it('has settings and a journal that are read whole', () => {
  for (const [key, value] of Object.entries(left.localStorage)) localStorage.setItem(key, value)
  const { settings, ignored } = readSettings()
  // What that build did not know has its default.
  expect(settings).toEqual({ ...initialSettings, ...JSON.parse(left.localStorage['settings']!) })
  expect(ignored).toEqual([])
  expect(journalEntries().map(({ record }) => record.text)).toEqual([expect.stringContaining('Left in the journal')])
  expect(unreadableEntries()).toEqual([])
})

it('has an export that gives back every document and version', async () => {
  const read = await readArchive(new Blob([readFileSync(join(folder, 'export.zip'))]))
  const archive = read.ok ? read.archive : null
  const sorted = <T extends { readonly id: string }>(all: readonly T[] = []): readonly T[] =>
    [...all].sort((one, other) => one.id.localeCompare(other.id))
  expect(sorted(archive?.documents)).toEqual(sorted(left.documents))
  expect(sorted(archive?.versions)).toEqual(sorted(left.versions))
  expect(archive?.others).toEqual([])
})

it('has a link that gives back its document', async () => {
  const shared = await sharedInFragment(readFileSync(join(folder, 'link.txt'), 'utf8').trim())
  const { name, kind, text } = left.documents.find((record) => record.name === 'strange bytes')!
  expect(shared).toEqual({ ok: true, shared: { name, kind, text } })
})
