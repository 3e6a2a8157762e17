import type { Archive } from './archive'
import { checksumPath, kind, manifestPath, unwatched } from './archive'
import { begin } from '../../model/work'
import type { Work } from '../../model/work'
import { crc32 } from '../packing'
import { isFormat, isNewerFormat, isObject, recordIn, versionIn } from '../records'
import type { Entry } from './unzip'
import { entriesIn } from './unzip'
import type { Watch } from './zip'
import { stepsOf } from './zip'

export type ReadArchive = { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly reason: string }

const mb = 1024 * 1024
/** A file of so many bytes is larger than any document; from `suspicious` on it is, when it packs better than any XML. */
const most = { bytes: 500 * mb, file: 64 * mb, suspicious: 16 * mb, ratio: 200 }
const tooLarge = 'it is larger than 500 MB unpacked'
const damagedList = 'its list of documents is damaged'

/** Returns what a zip holds, checked; anything that is not whole is refused as a whole. Rejects when the signal stops it. */
export async function readArchive(file: Blob, { signal, onProgress }: Watch = unwatched): Promise<ReadArchive> {
  if (file.size > most.bytes) return refused(tooLarge)
  const bytes = await bytesOf(file)
  if (!bytes) return refused('it could not be read. It may have been moved or be a folder')
  try {
    const files = sized(entriesIn(bytes))
    let total = 0
    for (const { packedSize } of files.values()) total += stepsOf(packedSize)
    return await begin(reading(files)).finish(signal, (steps) => onProgress(Math.min(1, steps / total)))
  } catch (reason) {
    signal.throwIfAborted()
    return refused(reason instanceof ArchiveError ? reason.message : 'it is damaged or not a zip file')
  }
}

function* reading(files: Files): Work<ReadArchive> {
  const about = yield* unpackingOf(manifestPath, files)
  const checksum = yield* unpackingOf(checksumPath, files)
  if (!about || !checksum) return refused('it is not an export of this page')
  if (decoded(checksum) !== String(crc32(about))) return refused(damagedList)
  const manifest: unknown = JSON.parse(decoded(about))
  if (!isObject(manifest) || manifest['kind'] !== kind) return refused('it is not an export of this page')
  const { format, documents, versions, others } = manifest
  if (isNewerFormat(format)) return refused('a newer version of this page wrote it')
  const records = (yield* contentsOf(documents, files)).map(recordIn)
  const readDocuments = records.filter((record) => record !== null)
  const readVersions = (yield* contentsOf(versions, files)).map(versionIn)
  const wholeVersions = readVersions.filter((version) => version !== null)
  const isWhole = readDocuments.length === records.length && wholeVersions.length === readVersions.length
  if (!isFormat(format) || !isWhole) return refused(damagedList)
  return { ok: true, archive: { documents: readDocuments, versions: wholeVersions, others: listOf(others) } }
}

type Files = ReadonlyMap<string, Entry>

function* unpackingOf(path: string, files: Files): Work<Uint8Array<ArrayBuffer> | undefined> {
  const entry = files.get(path)
  return entry && (yield* entry.unpacking())
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

/** Returns the files of a zip; throws when what its directory says of their sizes cannot be an export. */
function sized(entries: Files): Files {
  let bytes = 0
  for (const { size, packedSize } of entries.values()) {
    bytes += size
    if (bytes > most.bytes) throw new ArchiveError(tooLarge)
    if (size > most.file || (size > most.suspicious && size > most.ratio * packedSize))
      throw new ArchiveError('a file in it is larger than any document')
  }
  return entries
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ArchiveError(damagedList)
  return value
}

function* contentsOf(value: unknown, files: Files): Work<readonly unknown[]> {
  const contents: unknown[] = []
  for (const stored of listOf(value)) contents.push(yield* contentOf(stored, files))
  return contents
}

function* contentOf(value: unknown, files: Files): Work<unknown> {
  if (!isObject(value)) return value
  const { lastGood } = value
  const text = yield* textOf(value['text'], files)
  return lastGood === undefined ? { ...value, text } : { ...value, text, lastGood: yield* textOf(lastGood, files) }
}

function* textOf(stored: unknown, files: Files): Work<unknown> {
  if (!isObject(stored)) return undefined
  const { inline, file, crc } = stored
  if (inline !== undefined) return inline
  const bytes = typeof file === 'string' ? yield* unpackingOf(file, files) : undefined
  if (!bytes) throw new ArchiveError(`the file ${String(file)} is missing in it`)
  if (crc32(bytes) !== crc) throw new ArchiveError(`the file ${String(file)} in it is damaged`)
  return decoded(bytes)
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
