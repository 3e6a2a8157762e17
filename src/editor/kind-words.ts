import type { DocumentKind } from '../model/document-metadata'

/** What a document answers, in words. */
export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = { voice: 'voice answer', message: 'message reply' }
