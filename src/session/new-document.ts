import type { Snapshot } from '../editor/snapshot'
import type { DocumentKind, DocumentMetadata } from '../model/document-metadata'

/** A document that is new, before it has an id. */
export interface NewDocument {
  readonly name: string
  readonly kind: DocumentKind
  readonly present: Snapshot
  readonly metadata?: DocumentMetadata
}
