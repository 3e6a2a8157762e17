import { serialise } from '../../core-page'
import { pathsOf } from '../../editor/paths'
import type { DocumentRecord } from '../../model/document-record'
import { formatFor } from '../../storage/records'
import type { OpenDocument } from '../../editor/store'

/** Returns what is stored of a document, as it is now; `now` is in milliseconds since 1970. */
export function recordOf(open: OpenDocument, revision: number, now: number): DocumentRecord {
  const { document, draft, selection, closed } = open.history.present
  const good = document ? serialise(document) : ''
  const view = { selected: pathsOf(document, selection?.ids ?? []), closed: pathsOf(document, closed) }
  const { id, name, kind, metadata } = open
  const about = {
    id,
    format: formatFor({ kind, ...metadata }),
    revision,
    name,
    kind,
    ...metadata,
    view,
    changed: now,
  }
  return draft ? { ...about, text: draft.text, lastGood: good } : { ...about, text: good }
}
