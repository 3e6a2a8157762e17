import type { Document } from '../model/node'
import type { DocumentKind } from '../model/document-metadata'

/** What a document answers, by what stands in it: a message reply holds nothing but Message elements. */
export function kindOf(document: Document): DocumentKind {
  const elements = document.root.children.filter((child) => child.kind === 'element')
  return elements.length > 0 && elements.every((child) => child.name === 'Message') ? 'message' : 'voice'
}

/** What a document answers after an edit: the first element that comes into it says so. */
export const kindAfter = (kind: DocumentKind, before: Document | null, after: Document): DocumentKind =>
  isUndecided(before) && !isUndecided(after) ? kindOf(after) : kind

/** True while nothing in the document says what it answers. */
export const isUndecided = (document: Document | null): boolean =>
  document !== null && !document.root.children.some((child) => child.kind === 'element')
