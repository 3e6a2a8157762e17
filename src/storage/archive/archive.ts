import { crc32 } from './crc32'
import { fileNameOf } from '../../model/file-name'
import type { Content, DocumentRecord, VersionRecord } from '../records'
import { RECORD_FORMAT } from '../records'
import { zipped } from './zip'

/** Everything that is stored; `others` are records that this page cannot read, as they are. */
export interface Archive {
  readonly documents: readonly DocumentRecord[]
  readonly versions: readonly VersionRecord[]
  readonly others: readonly unknown[]
}

export const KIND = 'plivo-xml-composer documents'
export const MANIFEST = 'manifest.json'
/** Holds the checksum of the manifest, in decimal digits. */
export const CHECKSUM = 'manifest.crc32'

/** A text in a file of its own, with its checksum; text that UTF-8 cannot hold stands in the manifest itself. */
type Stored = { readonly file: string; readonly crc: number } | { readonly inline: string }

/** A zip with each text as an XML file and everything else about it in `manifest.json`. */
export async function packArchive({ documents, versions, others }: Archive): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const taken = new Set<string>()
  const store = (text: string, wanted: string): Stored => {
    if (!isWellFormed(text)) return { inline: text }
    const bytes = encoded(text)
    const file = freeFile(wanted, taken)
    files.set(file, bytes)
    return { file, crc: crc32(bytes) }
  }
  const stored = (content: Content, wanted: string): object => ({
    ...content,
    text: store(content.text, wanted),
    ...(content.lastGood === undefined ? {} : { lastGood: store(content.lastGood, wanted.replace(/\.xml$/, '.last-good.xml')) }),
  })
  const manifest = {
    kind: KIND,
    format: RECORD_FORMAT,
    documents: documents.map((record) => stored(record, `documents/${fileNameOf(record.name)}`)),
    versions: versions.map((version) => stored(version, versionFile(version, documents))),
    others,
  }
  const about = encoded(JSON.stringify(manifest, null, 2))
  files.set(MANIFEST, about)
  files.set(CHECKSUM, encoded(String(crc32(about))))
  return zipped(files)
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

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
