import { UniqueNames } from '../model/names/unique-names'
import type { DocumentRecord } from '../model/document-record'
import { validating } from '../core'
import type { Work } from '../model/work'
import { restoringSnapshot } from './restore'
import type { Snapshot } from '../editor/snapshot'
import type { DocumentKind, DocumentMetadata } from '../model/document-metadata'
import type { OpenDocument } from '../editor/store'
import type { DocumentInfo } from './store'

/** A document that is new, before it has an id. */
export interface NewDocument {
  readonly name: string
  readonly kind: DocumentKind
  readonly present: Snapshot
  readonly kept?: DocumentMetadata
}

export const infoOf = ({ id, name, kind, changed }: DocumentRecord): DocumentInfo => ({ id, name, kind, changed })

/** A document as it is stored, without a past, as work that can be interrupted; its problems are known then too. */
export function* openingOf(record: DocumentRecord): Work<OpenDocument> {
  const present = yield* restoringSnapshot(record)
  if (present.document) yield* validating(present.document, { kind: record.kind })
  return openWith(record, present)
}

function openWith({ id, name, kind, ignored, samples, isKindChosen }: DocumentRecord, present: Snapshot): OpenDocument {
  return {
    id,
    name,
    kind,
    history: { past: [], present, future: [] },
    kept: { ignored, samples, ...(isKindChosen && { isKindChosen }) },
  }
}

/** The name, with a number behind it when another document has it. */
export function freeName(name: string, others: readonly { readonly name: string }[]): string {
  return documentNames(others).take(name)
}

/** The names of the documents, which gives others free ones. */
export function documentNames(documents: readonly { readonly name: string }[]): UniqueNames {
  const names = documents.map(({ name }) => name)
  return new UniqueNames(names, { numbered: (name, number) => `${name.replace(/-\d+$/, '')}-${number}` })
}
