import { expect, it } from 'vitest'
import { createFakeClock } from '../../../test/fake-clock'
import type { FakeClock } from '../../../test/fake-clock'
import { createFakeVersions } from '../../../test/fake-storage'
import type { DocumentRecord, VersionRecord } from '../../model/document-record'
import { lastOrder } from '../../storage/records'
import { createVersions } from './kept-versions'

const oneMinute = 60_000
const day = 24 * 60 * oneMinute

function opened() {
  const clock = createFakeClock()
  const storage = createFakeVersions()
  return { clock, storage, versions: createVersions({ storage, clock }) }
}

/** Returns a document as it would be written now. */
const record = (text: string, clock: FakeClock): DocumentRecord => ({
  id: 'a',
  revision: 1,
  name: 'menu',
  kind: 'voice',
  text,
  ignored: [],
  samples: {},
  view: { selected: [], closed: [] },
  changed: clock.now(),
})

const texts = (versions: readonly VersionRecord[]): readonly string[] => versions.map(({ text }) => text)

it('keeps a version each minute', async () => {
  const { clock, versions } = opened()
  for (let second = 0; second < 180; second += 20) {
    versions.noteStored(record(`at ${second}`, clock), null)
    await clock.advance(20_000)
  }
  expect(texts(await versions.read('a'))).toEqual(['at 120', 'at 60', 'at 0'])
})

it('goes on keeping versions when the clock was 40 days ahead and is set back', async () => {
  const { clock, versions } = opened()
  const now = clock.now()
  versions.noteStored(record('before', clock), null)
  await clock.advance(2 * oneMinute)
  clock.set(now + 40 * day)
  versions.noteStored(record('ahead', clock), null)
  await clock.advance(2 * oneMinute)
  clock.set(now + 4 * oneMinute)
  versions.noteStored(record('set back', clock), null)
  await clock.advance(2 * oneMinute)
  versions.noteStored(record('later', clock), null)
  expect(texts(await versions.read('a'))).toEqual(['later', 'set back', 'ahead', 'before'])
})

it('keeps what is now before a restore, also when the clock was set back', async () => {
  const { clock, versions } = opened()
  clock.set(clock.now() + 40 * day)
  versions.noteStored(record('ahead', clock), null)
  await clock.advance(0)
  clock.set(clock.now() - 40 * day)
  await versions.keepNow(record('now', clock))
  expect(texts(await versions.read('a'))).toEqual(['now', 'ahead'])
})

it('places what is asked for at once in the order it was asked for', async () => {
  const { clock, versions } = opened()
  const named = versions.name(record('named', clock), 'one')
  versions.noteStored(record('stored', clock), null)
  await versions.keepNow(record('now', clock))
  await named
  expect((await versions.read('a')).map(({ text, order }) => [text, order])).toEqual([
    ['now', 2],
    ['named', 1],
  ])
})

it('deletes one for ever, whenever it is named meanwhile', async () => {
  for (let later = 0; later < 8; later += 1) {
    const { clock, versions } = opened()
    versions.noteStored(record('first', clock), null)
    const [first] = await versions.read('a')
    const named = versions.name(record('first', clock), 'one')
    for (let turn = 0; turn < later; turn += 1) await Promise.resolve()
    await Promise.all([named, versions.remove(first!)])
    expect((await versions.read('a')).map(({ id }) => id)).not.toContain(first!.id)
  }
})

it('keeps one in a page that is loaded after the clock was set back', async () => {
  const { clock, storage, versions } = opened()
  clock.set(clock.now() + 40 * day)
  versions.noteStored(record('ahead', clock), null)
  await clock.advance(0)
  clock.set(clock.now() - 40 * day)
  const loaded = createVersions({ storage, clock })
  loaded.noteStored(record('now', clock), null)
  expect(texts(await loaded.read('a'))).toEqual(['now', 'ahead'])
})

it('waits in a page that is loaded again until the last version is a minute old', async () => {
  const { clock, storage, versions } = opened()
  versions.noteStored(record('first', clock), null)
  await clock.advance(30_000)
  const loaded = createVersions({ storage, clock })
  loaded.noteStored(record('soon', clock), null)
  await clock.advance(30_000)
  loaded.noteStored(record('a minute later', clock), null)
  expect(texts(await loaded.read('a'))).toEqual(['a minute later', 'first'])
})

it('keeps one after a minute of this page, though the clock was set back by less', async () => {
  const { clock, versions } = opened()
  versions.noteStored(record('first', clock), null)
  await clock.advance(oneMinute)
  clock.set(clock.now() - 45_000)
  versions.noteStored(record('second', clock), null)
  expect(texts(await versions.read('a'))).toEqual(['second', 'first'])
})

it('reads those of an older build by their time, and puts new ones behind them whatever that says', async () => {
  const { clock, storage, versions } = opened()
  const old = (id: string, at: number): VersionRecord => ({
    id,
    documentId: 'a',
    at,
    name: null,
    text: id,
    kind: 'voice',
    ignored: [],
    samples: {},
  })
  for (const version of [old('second', clock.now() - day), old('first', clock.now() - 2 * day), old('ahead', clock.now() + day)])
    storage.all.set(version.id, version)
  await versions.keepNow(record('new', clock))
  expect(texts(await versions.read('a'))).toEqual(['new', 'ahead', 'second', 'first'])
})

it('counts anew where an imported version has the last place that there is', async () => {
  const { clock, storage, versions } = opened()
  versions.noteStored(record('first', clock), null)
  await clock.advance(oneMinute)
  for (const version of storage.all.values()) storage.all.set(version.id, { ...version, order: lastOrder })
  clock.set(clock.now() - day)
  for (const text of ['second', 'third']) await versions.keepNow(record(text, clock))
  const read = await versions.read('a')
  expect(texts(read)).toEqual(['third', 'second', 'first'])
  expect(read.map(({ order }) => order)).toEqual([3, 2, 1])
})

it('deletes none because the clock was ahead for one edit', async () => {
  const { clock, versions } = opened()
  for (let minute = 0; minute < 30; minute += 1) {
    versions.noteStored(record(`at ${minute}`, clock), null)
    await clock.advance(oneMinute)
  }
  const now = clock.now()
  clock.set(now + 40 * day)
  versions.noteStored(record('ahead', clock), null)
  await clock.advance(oneMinute)
  clock.set(now + oneMinute)
  versions.noteStored(record('set back', clock), null)
  expect(await versions.read('a')).toHaveLength(32)
})

it('names the last version where it is what is now, and adds one where it is not', async () => {
  const { clock, versions } = opened()
  versions.noteStored(record('one', clock), null)
  await versions.name(record('one', clock), 'first')
  await versions.name(record('other', clock), 'second')
  expect((await versions.read('a')).map(({ name, text }) => [name, text])).toEqual([
    ['second', 'other'],
    ['first', 'one'],
  ])
})
