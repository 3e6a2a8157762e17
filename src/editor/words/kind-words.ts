import type { DocumentKind } from '../../model/document-metadata'

/** What a document answers, in words. */
export const kindWords: Readonly<Record<DocumentKind, string>> = {
  voice: 'call reply',
  message: 'SMS reply',
  sound: 'audio reply',
}
