import { validating } from '../../core-page'
import type { Snapshot } from '../../editor/snapshot'
import type { OpenDocument } from '../../editor/store'
import { begin, doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { metadataOf } from '../../model/document-metadata'
import type { DocumentRecord } from '../../model/document-record'
import { restoringSnapshot } from '../restore'

/** A text of so many characters at most is read at once on any machine. */
const short = 20_000
/** What takes longer, in milliseconds, is read in slices. */
const long = 100

/** Returns a stored document as it opens; a promise of it where that takes long, which gives null once it is not wanted any more. */
export function readDocument(record: DocumentRecord, isCurrent: () => boolean): OpenDocument | Promise<OpenDocument | null> {
  const work = openingOf(record)
  if (record.text.length + (record.lastGood?.length ?? 0) <= short) return doAll(work)
  const { result, finish } = begin(work, long)
  return result ? result.value : whileCurrent(finish, isCurrent)
}

/** Returns a stored document as it opens; its problems are known then too. */
function* openingOf(record: DocumentRecord): Work<OpenDocument> {
  const present = yield* restoringSnapshot(record)
  if (present.document) yield* validating(present.document, { kind: record.kind })
  return openWith(record, present)
}

function openWith(record: DocumentRecord, present: Snapshot): OpenDocument {
  const { id, name, kind } = record
  return { id, name, kind, history: { past: [], present, future: [] }, metadata: metadataOf(record) }
}

async function whileCurrent(
  finish: ReturnType<typeof begin<OpenDocument>>['finish'],
  isCurrent: () => boolean,
): Promise<OpenDocument | null> {
  const stopping = new AbortController()
  const stopOutdated = (): void => {
    if (!isCurrent()) stopping.abort()
  }
  try {
    const open = await finish(stopping.signal, stopOutdated)
    return isCurrent() ? open : null
  } catch (reason) {
    if (stopping.signal.aborted) return null
    throw reason
  }
}
