import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate'
import { crc32 } from './crc32'
import { fileNameOf } from './outside'
import type { Content, DocumentRecord, VersionRecord } from './records'
import { RECORD_FORMAT, isObject, isRecord, isVersion } from './records'

/** Everything that is stored; `others` are records that this page cannot read, as they are. */
export interface Archive {
  readonly documents: readonly DocumentRecord[]
  readonly versions: readonly VersionRecord[]
  readonly others: readonly unknown[]
}

export type ReadArchive = { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly reason: string }

const KIND = 'plivo-xml-composer documents'
const MANIFEST = 'manifest.json'
/** Holds the checksum of the manifest, in decimal digits. */
const CHECKSUM = 'manifest.crc32'
const MOST = { files: 50_000, bytes: 500 * 1024 * 1024 }

/** A text in a file of its own, with its checksum; text that UTF-8 cannot hold stands in the manifest itself. */
type Stored = { readonly file: string; readonly crc: number } | { readonly inline: string }

/** A zip with each text as an XML file and everything else about it in `manifest.json`. */
export function packArchive({ documents, versions, others }: Archive): Uint8Array<ArrayBuffer> {
  const files = new Map<string, Uint8Array>()
  const taken = new Set<string>()
  const store = (text: string, wanted: string): Stored => {
    if (!isWellFormed(text)) return { inline: text }
    const bytes = strToU8(text)
    const file = freeFile(wanted, taken)
    files.set(file, bytes)
    return { file, crc: crc32(bytes) }
  }
  const packed = (content: Content, wanted: string): object => ({
    ...content,
    text: store(content.text, wanted),
    ...(content.lastGood === undefined ? {} : { lastGood: store(content.lastGood, wanted.replace(/\.xml$/, '.last-good.xml')) }),
  })
  const manifest = {
    kind: KIND,
    format: RECORD_FORMAT,
    documents: documents.map((record) => packed(record, `documents/${fileNameOf(record.name)}`)),
    versions: versions.map((version) => packed(version, versionFile(version, documents))),
    others,
  }
  const about = strToU8(JSON.stringify(manifest, null, 2))
  files.set(MANIFEST, about)
  files.set(CHECKSUM, strToU8(String(crc32(about))))
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 6 }))
}

/** What a zip holds, checked; anything that is not whole is refused as a whole. */
export function readArchive(bytes: Uint8Array): ReadArchive {
  try {
    const files = unpacked(bytes)
    const about = files.get(MANIFEST)
    const checksum = files.get(CHECKSUM)
    if (!about || !checksum) return refused('it is no export of this page')
    if (strFromU8(checksum) !== String(crc32(about))) return refused('its list of documents is damaged')
    const manifest: unknown = JSON.parse(strFromU8(about))
    if (!isObject(manifest) || manifest['kind'] !== KIND) return refused('it is no export of this page')
    const { format, documents, versions, others } = manifest
    if (typeof format !== 'number' || format > RECORD_FORMAT) return refused('a newer version of this page wrote it')
    const readDocuments = listOf(documents).map((value) => unpackedContent(value, files))
    const readVersions = listOf(versions).map((value) => unpackedContent(value, files))
    if (!readDocuments.every(isRecord) || !readVersions.every(isVersion)) return refused('its list of documents is damaged')
    return { ok: true, archive: { documents: readDocuments, versions: readVersions, others: listOf(others) } }
  } catch (reason) {
    return refused(reason instanceof ArchiveError ? reason.message : 'it is damaged or no zip file')
  }
}

class ArchiveError extends Error {}

const refused = (reason: string): ReadArchive => ({ ok: false, reason })

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let count = 0
  let size = 0
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      count += 1
      size += originalSize
      if (count > MOST.files || size > MOST.bytes) throw new ArchiveError('it is larger than 500 MB unpacked')
      return true
    },
  })
  return new Map(Object.entries(files))
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ArchiveError('its list of documents is damaged')
  return value
}

function unpackedContent(value: unknown, files: ReadonlyMap<string, Uint8Array>): unknown {
  if (!isObject(value)) return value
  const { lastGood } = value
  const text = textOf(value['text'], files)
  return lastGood === undefined ? { ...value, text } : { ...value, text, lastGood: textOf(lastGood, files) }
}

function textOf(stored: unknown, files: ReadonlyMap<string, Uint8Array>): unknown {
  if (!isObject(stored)) return undefined
  const { inline, file, crc } = stored
  if (inline !== undefined) return inline
  const bytes = typeof file === 'string' ? files.get(file) : undefined
  if (!bytes) throw new ArchiveError(`the file ${String(file)} is missing in it`)
  if (crc32(bytes) !== crc) throw new ArchiveError(`the file ${String(file)} in it is damaged`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function versionFile({ documentId, at }: VersionRecord, documents: readonly DocumentRecord[]): string {
  const name = documents.find(({ id }) => id === documentId)?.name ?? documentId
  const time = new Date(at).toISOString().slice(0, 19).replace(/:/g, '.')
  return `versions/${fileNameOf(name).replace(/\.xml$/, '')}/${time}.xml`
}

/** Names that differ in case alone are one file on some systems. */
function freeFile(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = wanted.replace(/(\.last-good)?\.xml$/, `-${number}$&`)
  taken.add(name.toLowerCase())
  return name
}

/** UTF-8 has no half of a surrogate pair; text that is typed or imported may. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)
