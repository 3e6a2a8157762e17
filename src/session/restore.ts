import { lengthOf, parsing } from '../core-page'
import { nodeAt } from '../model/edit'
import type { Document, NodeId, Path } from '../model/node'
import type { Work } from '../model/work'
import type { Content, DocumentRecord } from '../model/document-record'
import type { Snapshot } from '../editor/snapshot'
import { firstSnapshot, selectionOf } from '../editor/snapshot'

type Restored = Content & Partial<Pick<DocumentRecord, 'view'>>

/** Returns the snapshot that a stored document opens with: its text, or its draft with the last good document, and its view. */
export function* restoringSnapshot(record: Restored): Work<Snapshot> {
  const read = yield* parsing(record.text)
  const good = read.ok ? read : yield* parsing(record.lastGood ?? '')
  const draft = read.ok ? null : { text: record.text, problems: read.problems }
  if (!good.ok) return { document: null, draft, selection: null, closed: new Set() }
  const first = firstSnapshot(good.document, lengthOf(good.document))
  const selection = selectionOf(idsAt(good.document, record.view?.selected ?? [])) ?? first.selection
  return { document: good.document, draft, selection, closed: new Set(idsAt(good.document, record.view?.closed ?? [])) }
}

function idsAt(document: Document, paths: readonly Path[]): readonly NodeId[] {
  return paths.flatMap((path) => nodeAt(document, path)?.id ?? [])
}
