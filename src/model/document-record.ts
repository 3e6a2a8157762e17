import type { DocumentKind, DocumentMetadata } from './document-metadata'
import type { Path } from './node'

/** What is stored of a document at one moment: its XML text beside a few facts about it. */
export interface Content extends DocumentMetadata {
  readonly text: string
  /** The last well-formed text, while `text` is a draft. */
  readonly lastGood?: string
  readonly kind: DocumentKind
}

/** A stored document. Ids of nodes do not survive a reload, so places are paths. */
export interface DocumentRecord extends Content {
  readonly id: string
  /** The shape of the record; absent means 1. */
  readonly format?: number
  /** Counts the writes; a write that finds another number than it left does not happen. */
  readonly revision: number
  /** The page that wrote it, so that a page recognises its own last write. */
  readonly by?: string
  readonly name: string
  readonly view: { readonly selected: readonly Path[]; readonly closed: readonly Path[] }
  /** Milliseconds since 1970 of the last change. */
  readonly changed: number
  /** Milliseconds since 1970 of its deletion; deleted documents are kept for some days. */
  readonly deleted?: number
}

/** A document as it was at some time; `name` is null where nobody asked for it to be kept. */
export interface VersionRecord extends Content {
  readonly id: string
  readonly documentId: string
  /** Milliseconds since 1970, as the clock said then. */
  readonly at: number
  /** Counts the versions of a document, because clocks are set back; absent in those of an older build. */
  readonly order?: number
  readonly name: string | null
}

/** Something stored that this page cannot read, and must leave as it is: in the database, or what a page left in the recovery journal. */
export interface Unreadable {
  readonly store: 'documents' | 'journal'
  readonly key: string
  readonly name: string
  readonly reason: string
}
