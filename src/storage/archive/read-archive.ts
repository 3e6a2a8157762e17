import type { Archive } from './archive'
import { CHECKSUM, KIND, MANIFEST } from './archive'
import { crc32 } from './crc32'
import { isFormat, isNewerFormat, isObject, isVersion, recordIn } from '../records'
import type { Entry } from './unzip'
import { entriesIn } from './unzip'

export type ReadArchive = { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly reason: string }

const MB = 1024 * 1024
/** A file of so many bytes is larger than any document; from `suspicious` on it is, when it packs better than any XML. */
const MOST = { bytes: 500 * MB, file: 64 * MB, suspicious: 16 * MB, ratio: 200 }
const TOO_LARGE = 'it is larger than 500 MB unpacked'
const DAMAGED = 'its list of documents is damaged'

/** What a zip holds, checked; anything that is not whole is refused as a whole. */
export async function readArchive(file: Blob): Promise<ReadArchive> {
  if (file.size > MOST.bytes) return refused(TOO_LARGE)
  const bytes = await bytesOf(file)
  if (!bytes) return refused('it could not be read. It may have been moved or be a folder')
  try {
    const files = sized(entriesIn(bytes))
    const about = await files.get(MANIFEST)?.unpack()
    const checksum = await files.get(CHECKSUM)?.unpack()
    if (!about || !checksum) return refused('it is no export of this page')
    if (decoded(checksum) !== String(crc32(about))) return refused(DAMAGED)
    const manifest: unknown = JSON.parse(decoded(about))
    if (!isObject(manifest) || manifest['kind'] !== KIND) return refused('it is no export of this page')
    const { format, documents, versions, others } = manifest
    if (isNewerFormat(format)) return refused('a newer version of this page wrote it')
    const records = (await contentsOf(documents, files)).map(recordIn)
    const readDocuments = records.filter((record) => record !== null)
    const readVersions = await contentsOf(versions, files)
    if (!isFormat(format) || readDocuments.length < records.length || !readVersions.every(isVersion)) return refused(DAMAGED)
    return { ok: true, archive: { documents: readDocuments, versions: readVersions, others: listOf(others) } }
  } catch (reason) {
    return refused(reason instanceof ArchiveError ? reason.message : 'it is damaged or no zip file')
  }
}

class ArchiveError extends Error {}

const refused = (reason: string): ReadArchive => ({ ok: false, reason })

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** The files of a zip, when what its directory says of their sizes can be an export. */
function sized(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  let bytes = 0
  for (const { size, packedSize } of entries.values()) {
    bytes += size
    if (bytes > MOST.bytes) throw new ArchiveError(TOO_LARGE)
    if (size > MOST.file || (size > MOST.suspicious && size > MOST.ratio * packedSize))
      throw new ArchiveError('a file in it is larger than any document')
  }
  return entries
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ArchiveError(DAMAGED)
  return value
}

async function contentsOf(value: unknown, files: ReadonlyMap<string, Entry>): Promise<readonly unknown[]> {
  const contents: unknown[] = []
  // One after the other, so that the page can be used meanwhile.
  for (const stored of listOf(value)) contents.push(await contentOf(stored, files))
  return contents
}

async function contentOf(value: unknown, files: ReadonlyMap<string, Entry>): Promise<unknown> {
  if (!isObject(value)) return value
  const { lastGood } = value
  const text = await textOf(value['text'], files)
  return lastGood === undefined ? { ...value, text } : { ...value, text, lastGood: await textOf(lastGood, files) }
}

async function textOf(stored: unknown, files: ReadonlyMap<string, Entry>): Promise<unknown> {
  if (!isObject(stored)) return undefined
  const { inline, file, crc } = stored
  if (inline !== undefined) return inline
  const bytes = typeof file === 'string' ? await files.get(file)?.unpack() : undefined
  if (!bytes) throw new ArchiveError(`the file ${String(file)} is missing in it`)
  if (crc32(bytes) !== crc) throw new ArchiveError(`the file ${String(file)} in it is damaged`)
  return decoded(bytes)
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
