import type { Archive } from '../../storage/archive/archive'
import type { DocumentRecord, VersionRecord } from '../../model/document-record'
import { isObject, isSameContent } from '../../storage/records'
import { documentNames } from '../names/document-names'

/** What an import adds. Nothing that is stored is replaced. */
export interface ImportPlan {
  readonly documents: readonly DocumentRecord[]
  readonly versions: readonly VersionRecord[]
  readonly others: readonly unknown[]
  /** Documents that are here already. */
  readonly duplicates: number
}

/** What is stored before an import. */
export interface Existing {
  readonly documents: readonly DocumentRecord[]
  readonly versionIds: ReadonlySet<string>
  /** The keys of all records, those among them that cannot be read. */
  readonly keys: ReadonlySet<string>
}

/**
 * Returns what an import adds. A document that is here with the same content is not added again, only its versions that are
 * missing; one that was changed here since gets a name and an id of its own (`newId`), and its versions with it.
 */
export function planImport(archive: Archive, existing: Existing, newId: () => string): ImportPlan {
  const documents: DocumentRecord[] = []
  const taken = new Set(existing.keys)
  const ids = new Map<string, string>()
  const moved = new Set<string>()
  const names = documentNames(existing.documents)
  const ofText = byText(existing.documents)
  let duplicates = 0
  for (const record of archive.documents) {
    const twin = ofText.get(record.text)?.find((other) => isTwin(record, other))
    // Of two documents with one id in the archive, the first has the versions.
    const isFirst = !ids.has(record.id)
    if (twin) {
      duplicates += 1
      if (isFirst) ids.set(record.id, twin.id)
      continue
    }
    const isTaken = taken.has(record.id)
    const id = isTaken ? newId() : record.id
    taken.add(id)
    if (isFirst) ids.set(record.id, id)
    if (isFirst && isTaken) moved.add(record.id)
    if (!isTaken) names.add(record.name)
    documents.push(isTaken ? { ...record, id, name: names.take(record.name) } : record)
  }
  const versionIds = new Set<string>()
  const versions = archive.versions.flatMap((version): readonly VersionRecord[] => {
    const documentId = ids.get(version.documentId) ?? version.documentId
    const isMoved = moved.has(version.documentId)
    if (!isMoved && existing.versionIds.has(version.id)) return []
    const id = isMoved || versionIds.has(version.id) ? newId() : version.id
    versionIds.add(id)
    return [{ ...version, id, documentId }]
  })
  const others = archive.others.filter((value) => {
    const id = isObject(value) ? value['id'] : undefined
    if (typeof id !== 'string' || taken.has(id)) return false
    taken.add(id)
    return true
  })
  return { documents, versions, others, duplicates }
}

function byText(documents: readonly DocumentRecord[]): ReadonlyMap<string, readonly DocumentRecord[]> {
  const groups = new Map<string, DocumentRecord[]>()
  for (const document of documents) {
    const group = groups.get(document.text)
    if (group) group.push(document)
    else groups.set(document.text, [document])
  }
  return groups
}

/** Returns whether it is the same document, or a copy of it that an import before made. */
function isTwin(record: DocumentRecord, other: DocumentRecord): boolean {
  const stem = (name: string): string => name.replace(/-\d+$/, '')
  const isSameName = record.name === other.name || (record.id !== other.id && stem(record.name) === stem(other.name))
  return isSameName && (record.deleted === undefined) === (other.deleted === undefined) && isSameContent(record, other)
}
