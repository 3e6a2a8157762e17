import type { Kind } from '../model/document-metadata'

/** What a document answers, in words. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = { voice: 'voice answer', message: 'message reply' }
