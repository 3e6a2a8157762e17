import { lengthOf, parse } from '../core'
import { nodeAt } from '../model/edit'
import type { Document, NodeId, Path } from '../model/node'
import type { Content, DocumentRecord } from '../model/document-record'
import type { Snapshot } from '../editor/snapshot'
import { firstSnapshot, selectionOf } from '../editor/snapshot'

/** The snapshot that a stored document opens with: its text, or its draft with the last good document, and its view. */
export function restoredSnapshot(record: Content & Partial<Pick<DocumentRecord, 'view'>>): Snapshot {
  const read = parse(record.text)
  const good = read.ok ? read : parse(record.lastGood ?? '')
  const draft = read.ok ? null : { text: record.text, problems: read.problems }
  if (!good.ok) return { document: null, draft, selection: null, closed: new Set() }
  const first = firstSnapshot(good.document, lengthOf(good.document))
  const selection = selectionOf(idsAt(good.document, record.view?.selected ?? [])) ?? first.selection
  return { document: good.document, draft, selection, closed: new Set(idsAt(good.document, record.view?.closed ?? [])) }
}

function idsAt(document: Document, paths: readonly Path[]): readonly NodeId[] {
  return paths.flatMap((path) => nodeAt(document, path)?.id ?? [])
}
