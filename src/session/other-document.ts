import type { Document } from '../model/node'
import { doAll } from '../model/work'
import { readRecord } from '../storage/persist'
import { session } from './page-session'
import { restoringSnapshot } from './restore'

/** A document of this browser as this page has it, else as it is stored; null where there is none that is well-formed. */
export async function readDocumentOf(id: string): Promise<Document | null> {
  const visited = session.latest(id)
  if (visited) return visited.history.present.document
  const record = await readRecord(id)
  return record ? doAll(restoringSnapshot(record)).document : null
}
