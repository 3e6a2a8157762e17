import { useCallback, useDeferredValue } from 'react'
import { begin } from '../../model/work'
import type { Work } from '../../model/work'
import type { DocumentKind } from '../../model/document-metadata'
import type { Document } from '../../model/node'
import { narrating } from '../../narrative/narrate'
import { markdownOf } from '../../narrative/sentence'
import type { Sentence } from '../../narrative/sentence'
import { useDocument, useKind } from '../../editor/document/current'
import { writeClipboard } from '../../editor/browser-io'
import { announce } from '../../editor/view/view'
import { copyBlocked } from '../../editor/words/keys'
import { useDocumentId } from '../../session/workspace'
import { deadEndOf } from '../../validation/flow/unreachable'
import { useWork } from '../../ui/loading/use-work'
import type { Working } from '../../ui/loading/use-work'

/** Returns the sentences about the open document, as far as they are written. */
export function useSentences(): Working<readonly Sentence[]> {
  const document = useDeferredValue(useDocument())
  const kind = useKind()
  return useWork(
    `${useDocumentId() ?? ''} ${kind}`,
    useCallback(() => begin(document ? sentencesOf(document, kind) : noSentences()), [document, kind]),
  )
}

/** Returns the sentences about a document, as work that can be interrupted. */
export const sentencesOf = (document: Document, kind: DocumentKind): Work<readonly Sentence[]> =>
  narrating(document, kind, (parent) => deadEndOf(parent, kind))

/** Copies sentences as a Markdown list, and says so. */
export async function copyWords(sentences: readonly Sentence[]): Promise<void> {
  const isCopied = await writeClipboard(markdownOf(sentences))
  announce(isCopied ? 'Sentences copied as Markdown.' : copyBlocked())
}

function* noSentences(): Work<readonly Sentence[]> {
  yield
  return []
}
