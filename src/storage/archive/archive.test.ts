import { documentKinds } from '../../model/document-metadata'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Archive } from './archive'
import { packArchive } from './archive'
import { readArchive } from './read-archive'
import { crc32 } from '../packing'
import type { Content, DocumentRecord, VersionRecord } from '../../model/document-record'

const runs = process.env['LONG'] === '1' ? 2000 : 60

/** Any UTF-16, halves of surrogate pairs, BOM and NUL among it. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\ufeff<Response/>', '<Response>\r\n</Response>\r', '', '<a>\u0000', '\ud800'),
)

const content: fc.Arbitrary<Content> = fc.record(
  {
    text,
    lastGood: text,
    kind: fc.constantFrom(...documentKinds),
    ignored: fc.array(fc.string()),
    samples: fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.string(),
      { noNullPrototype: true },
    ),
    scenarios: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['text', 'kind', 'ignored', 'samples'] },
)

const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('menu', 'Menu', 'menu-2', '../../x', 'manifest.json', ''))
const view = fc.record({ selected: fc.array(fc.array(fc.nat())), closed: fc.array(fc.array(fc.nat())) })
const time = fc.integer({ min: 0, max: 4e12 })

const document = fc
  .tuple(
    content,
    fc.record(
      { id: fc.uuid(), revision: fc.nat(), name, view, changed: time, deleted: time },
      { requiredKeys: ['id', 'revision', 'name', 'view', 'changed'] },
    ),
  )
  .map(([said, about]): DocumentRecord => ({ ...said, ...about }))
const version = fc
  .tuple(content, fc.record({ id: fc.uuid(), documentId: fc.uuid(), at: time, name: fc.option(fc.string()) }))
  .map(([said, about]): VersionRecord => ({ ...said, ...about }))

const archives: fc.Arbitrary<Archive> = fc.record({
  documents: fc.array(document, { maxLength: 6 }),
  versions: fc.array(version, { maxLength: 6 }),
  others: fc.array(fc.record({ id: fc.string(), text: fc.integer() }), { maxLength: 2 }),
})

it('gives everything back as it was, whatever its texts and names', async () => {
  await fc.assert(
    fc.asyncProperty(archives, async (archive) => {
      expect(await readArchive(new Blob([await packArchive(archive)]))).toEqual({ ok: true, archive })
    }),
    { seed: 6, numRuns: runs, endOnFailure: true },
  )
})

it('refuses a damaged file as a whole, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(archives, fc.nat(), fc.integer({ min: 1, max: 255 }), async (archive, place, change) => {
      const bytes = await packArchive(archive)
      const at = place % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ change
      const read = await readArchive(new Blob([bytes]))
      if (read.ok) expect(read.archive).toEqual(archive)
    }),
    { seed: 7, numRuns: runs, endOnFailure: true },
  )
})

/** A document as a manifest tells it. */
const told = {
  id: 'a',
  revision: 1,
  name: 'a',
  text: { inline: '<Response/>' },
  kind: 'voice',
  ignored: [],
  samples: {},
  view: { selected: [], closed: [] },
  changed: 5,
}

it.each([
  ['no zip', strToU8('<Response/>'), 'it is damaged or not a zip file'],
  ['another zip', zipSync({ 'menu.xml': strToU8('<Response/>') }), 'it is not an export of this page'],
  ['a newer export', manifest({ format: 99 }), 'a newer version of this page wrote it'],
  ['a format that is none', manifest({ format: 0 }), 'its list of documents is damaged'],
  ['no format', manifest({ format: null }), 'its list of documents is damaged'],
  ['no list of documents', manifest({ documents: 3 }), 'its list of documents is damaged'],
  ['no such file', manifest({ documents: [{ text: { file: 'x.xml', crc: 0 } }] }), 'the file x.xml is missing in it'],
  ['a day that no calendar has', manifest({ documents: [{ ...told, changed: 1e300 }] }), 'its list of documents is damaged'],
  ['an incomplete record', manifest({ documents: [{ id: 'x', text: { inline: '' } }] }), 'its list of documents is damaged'],
])('says why it refuses %s', async (_, bytes, reason) => {
  expect(await readArchive(new Blob([bytes]))).toEqual({ ok: false, reason })
})

it('counts a revision anew that the next write would make unreadable', async () => {
  const bytes = manifest({ documents: [{ ...told, revision: 2 ** 53 - 1 }] })
  expect(await readArchive(new Blob([bytes]))).toMatchObject({ archive: { documents: [{ id: 'a', revision: 1 }] } })
})

it('is a zip that other programs read', async () => {
  const record = { ...told, text: '<Response>\u00e9</Response>', kind: 'voice' as const, name: 'M\u00e9nu' }
  const files = unzipSync(await packArchive({ documents: [record], versions: [], others: [] }))
  expect(Object.keys(files)).toEqual(['documents/M\u00e9nu.xml', 'manifest.json', 'manifest.crc32'])
  expect(strFromU8(files['documents/M\u00e9nu.xml']!)).toBe(record.text)
})

it.each([
  ['more than 500 MB', 0x7fffffff, 'it is larger than 500 MB unpacked'],
  ['a file of more than 64 MB', 65 * 1024 * 1024, 'a file in it is larger than any document'],
  ['a file that packs better than any XML', 17 * 1024 * 1024, 'a file in it is larger than any document'],
])('unpacks nothing of %s', async (_, size, reason) => {
  const bytes = await packArchive({ documents: [], versions: [], others: [] })
  const data = new DataView(bytes.buffer)
  // Where the directory tells the unpacked size of the first file.
  const header = bytes.findIndex((_byte, at) => data.byteLength > at + 4 && data.getUint32(at, true) === 0x02014b50)
  data.setUint32(header + 24, size, true)
  expect(await readArchive(new Blob([bytes]))).toEqual({ ok: false, reason })
})

it('reads no byte of a file that is too large, and answers for one that cannot be read', async () => {
  const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new DOMException('gone', 'NotFoundError'))
  const file = (size: number): Blob =>
    Object.defineProperties(new Blob(), { size: { value: size }, arrayBuffer: { value: arrayBuffer } })
  expect(await readArchive(file(600 * 1024 * 1024))).toEqual({ ok: false, reason: 'it is larger than 500 MB unpacked' })
  expect(await readArchive(file(10))).toMatchObject({ reason: expect.stringMatching(/^it could not be read/) as string })
})

it('takes back a document that is long and says the same all the time', async () => {
  const documents = [{ ...told, text: 'z'.repeat(12_000_000), kind: 'voice' as const }]
  const bytes = await packArchive({ documents, versions: [], others: [] })
  expect(await readArchive(new Blob([bytes]))).toEqual({ ok: true, archive: { documents, versions: [], others: [] } })
})

function manifest(part: object): Uint8Array<ArrayBuffer> {
  const whole = { kind: 'plivo-xml-composer documents', format: 1, documents: [], versions: [], others: [], ...part }
  const bytes = strToU8(JSON.stringify(whole))
  return zipSync({ 'manifest.json': bytes, 'manifest.crc32': strToU8(String(crc32(bytes))) })
}
