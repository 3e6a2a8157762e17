import type { Document, NodeId } from '../../model/node'
import type { DocumentKind } from '../../model/document-metadata'
import type { World } from '../../simulation/types'
import { pathOf } from '../paths'
import type { CallSettings } from './tried-call'

interface Tried {
  readonly documentId: string
  readonly from: NodeId | null
  readonly kind: DocumentKind
  /** Those that reply, by id. */
  readonly documents: ReadonlyMap<string, Document>
  readonly samples: Readonly<Record<string, string>>
  readonly settings: CallSettings
}

/** Where Plivo asks for the first document, while nobody says its address. */
const starts: { readonly [K in DocumentKind]: string } = { voice: '/answer', message: '/message', sound: '/sound' }

/** Returns the world of a call that begins with a document; what the app replies later is asked. */
export function worldOf({ documentId, from, kind, documents, samples, settings }: Tried): World {
  const document = documents.get(documentId)
  const path = from === null || document === undefined ? null : pathOf(document, from)
  const { call, audio, charactersASecond, ring } = settings
  return {
    ...{ call, kind, documents, samples },
    start: { url: starts[kind] },
    answer: ({ nodeId }) => (nodeId === null ? { kind: 'document', id: documentId } : { kind: 'ask' }),
    pace: { charactersASecond, audio: () => audio, ring },
    ...(path !== null && { from: path }),
  }
}
