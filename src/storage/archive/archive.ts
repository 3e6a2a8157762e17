import { fileNameOf } from '../../model/names/file-name'
import { UniqueNames } from '../../model/names/unique-names'
import { begin } from '../../model/work'
import type { Work } from '../../model/work'
import type { Content, DocumentRecord, VersionRecord } from '../../model/document-record'
import { crc32 } from '../packing'
import { formatFor } from '../records'
import { stepsOf, zipping } from './zip'
import type { Watch } from './zip'

/** Everything that is stored; `others` are records that this page cannot read, as they are. */
export interface Archive {
  readonly documents: readonly DocumentRecord[]
  readonly versions: readonly VersionRecord[]
  readonly others: readonly unknown[]
}

export const kind = 'plivo-xml-composer documents'
export const manifestPath = 'manifest.json'
/** Holds the checksum of the manifest, in decimal digits. */
export const checksumPath = 'manifest.crc32'

/** A text in a file of its own, with its checksum; text that UTF-8 cannot hold stands in the manifest itself. */
type Stored = { readonly file: string; readonly crc: number } | { readonly inline: string }

/**
 * Resolves to a zip with each text that UTF-8 can hold as an XML file, and everything else in `manifest.json`. Rejects when the
 * signal stops it.
 */
export async function packArchive(archive: Archive, watch: Watch = unwatched): Promise<Uint8Array<ArrayBuffer>> {
  const files = await begin(filesOf(archive)).finish(watch.signal)
  let total = 0
  for (const { length } of files.values()) total += stepsOf(length)
  return begin(zipping(files)).finish(watch.signal, (steps) => watch.onProgress(steps / total))
}

export const unwatched: Watch = { signal: new AbortController().signal, onProgress: () => undefined }

function* filesOf({ documents, versions, others }: Archive): Work<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  // Names that differ in case alone are one file on some systems.
  const names = new UniqueNames([], {
    numbered: (name, number) => name.replace(/(\.last-good)?\.xml$/, `-${number}$&`),
    keyOf: (name) => name.toLowerCase(),
  })
  const store = (text: string, wanted: string): Stored => {
    if (!isWellFormed(text)) return { inline: text }
    const bytes = encoded(text)
    const file = names.take(wanted)
    files.set(file, bytes)
    return { file, crc: crc32(bytes) }
  }
  const stored = (content: Content, wanted: string): object => ({
    ...content,
    text: store(content.text, wanted),
    ...(content.lastGood === undefined ? {} : { lastGood: store(content.lastGood, wanted.replace(/\.xml$/, '.last-good.xml')) }),
  })
  const storedDocuments: object[] = []
  for (const record of documents) {
    storedDocuments.push(stored(record, `documents/${fileNameOf(record.name)}`))
    yield
  }
  const nameOf = new Map(documents.map(({ id, name }) => [id, name]))
  const storedVersions: object[] = []
  for (const version of versions) {
    storedVersions.push(stored(version, versionFile(version, nameOf.get(version.documentId) ?? version.documentId)))
    yield
  }
  // The oldest format that can hold them all, for builds that know no newer one.
  const format = [...documents, ...versions].reduce((most, content) => Math.max(most, formatFor(content)), 1)
  const manifest = { kind: kind, format, documents: storedDocuments, versions: storedVersions, others }
  const about = encoded(JSON.stringify(manifest, null, 2))
  files.set(manifestPath, about)
  files.set(checksumPath, encoded(String(crc32(about))))
  return files
}

function versionFile({ at }: VersionRecord, name: string): string {
  const time = new Date(at).toISOString().slice(0, 19).replace(/:/g, '.')
  return `versions/${fileNameOf(name).replace(/\.xml$/, '')}/${time}.xml`
}

/** Returns whether UTF-8 has all of the text: it has no half of a surrogate pair; text that is typed or imported may. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
