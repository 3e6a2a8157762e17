import type { DocumentKind } from '../model/document-metadata'
import type { Document } from '../model/node'
import type { Level } from '../model/problem'
import type { Request } from '../running/request'
import type { Exit } from './exits'

/** A document as the map gets it. Its address is its name. */
export interface FlowDocument {
  readonly id: string
  readonly name: string
  readonly kind: DocumentKind
  readonly document: Document
}

/** The id of a document, or the URL of what is no document here. */
export type PlaceId = string

/** Where a call can be: in a document, at a URL that no document here answers, or wherever a placeholder leads. */
export type Place =
  | DocumentPlace
  | { readonly kind: 'unknown'; readonly id: PlaceId; readonly url: string }
  | { readonly kind: 'template'; readonly id: PlaceId; readonly url: string }

export interface DocumentPlace {
  readonly kind: 'document'
  readonly id: PlaceId
  readonly name: string
  readonly documentKind: DocumentKind
  /** Whether others follow it and none leads to it. */
  readonly isEntry: boolean
  readonly steps: number
}

/** A request of one place that another answers. */
export interface Link extends Pick<Request, 'nodeId' | 'element' | 'attribute' | 'url' | 'method'>, Pick<Exit, 'role' | 'when'> {
  readonly from: PlaceId
  readonly to: PlaceId
}

/** What is to be said about places and links. */
export interface Finding {
  readonly rule: 'dangling' | 'orphan' | 'loop-alone' | 'not-heard' | 'tells-xml' | 'voice-to-message' | 'two-at-one-address'
  readonly level: Level
  readonly message: string
  /** What the caller will notice, or whoever reads the map. */
  readonly consequence: string
  readonly places: readonly PlaceId[]
  readonly links: readonly Link[]
}

/** Documents linked by URL. */
export interface Flow {
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
}
