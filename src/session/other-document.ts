import type { FlowDocument } from '../flow/types'
import type { Document } from '../model/node'
import type { DocumentRecord } from '../model/document-record'
import { doAll } from '../model/work'
import type { Work } from '../model/work'
import { readRecord } from '../storage/persist'
import { session } from './page-session'
import { restoringSnapshot } from './restore'
import { useSession } from './store'

/**
 * Resolves to a document of this browser as this page has it, else as it is stored; null where there is none that is
 * well-formed.
 */
export async function readDocumentOf(id: string): Promise<Document | null> {
  const visited = session.latest(id)
  if (visited) return visited.history.present.document
  const record = await readRecord(id)
  return record ? doAll(readingStored(record)) : null
}

/** Reads the documents of the list, each as this page has it, else as its record says; null stands for those that were never well-formed. */
export function* readingAll(records: readonly DocumentRecord[]): Work<readonly (FlowDocument | null)[]> {
  const stored = new Map(records.map((record) => [record.id, record]))
  const all: (FlowDocument | null)[] = []
  for (const { id } of useSession.getState().list) {
    const record = stored.get(id)
    const open = session.latest(id)
    const document = open ? open.history.present.document : record ? yield* readingStored(record) : null
    const about = open ?? record
    all.push(document && about ? { id, name: about.name, kind: about.kind, document } : null)
    yield
  }
  return all
}

/** What was read of stored documents, by their ids: the same text gives the same document. */
const known = new Map<string, { readonly text: string; readonly document: Document | null }>()

function* readingStored(record: DocumentRecord): Work<Document | null> {
  const { id, text } = record
  const before = known.get(id)
  if (before?.text === text) return before.document
  const { document } = yield* restoringSnapshot(record)
  known.set(id, { text, document })
  return document
}
