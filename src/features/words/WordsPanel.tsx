import { useCallback, useDeferredValue, useMemo } from 'react'
import { countElements } from '../../model/head'
import { begin } from '../../model/work'
import type { DocumentKind } from '../../model/document-metadata'
import type { Work } from '../../model/work'
import { markdownOf } from '../../narrative/sentence'
import type { Sentence } from '../../narrative/sentence'
import { narrating } from '../../narrative/narrate'
import { reveal, useDocument, useDraft, useKind, useSelection } from '../../editor/document'
import { writeClipboard } from '../../editor/browser-io'
import { announce, requestFocus } from '../../editor/view/view'
import { useDocumentId } from '../../session/workspace'
import { deadEndOf } from '../../validation/flow/unreachable'
import { Button } from '../../ui/inputs/Button'
import { useWork } from '../../ui/loading/use-work'
import { WorkLine } from '../../ui/layout/WorkLine'
import css from './words.module.css'

const headings: { readonly [K in DocumentKind]: string } = {
  voice: 'What happens in the call',
  message: 'What the reply does',
  sound: 'What is heard',
}

/** More sentences than these are only counted. */
const mostSentences = 500

/** The flow of the document in sentences, each of which leads to its element. */
export function WordsPanel() {
  const document = useDeferredValue(useDocument())
  const kind = useKind()
  const focus = useSelection()?.focus
  const work = useWork(
    `${useDocumentId() ?? ''} ${kind}`,
    useCallback(
      () => begin(document ? narrating(document, kind, (parent) => deadEndOf(parent, kind)) : nothingToTell()),
      [document, kind],
    ),
  )
  const total = useMemo(() => (document ? countElements(document.root) : 0), [document])
  const sentences = work.value ?? []
  const go = (nodeId: number): void => {
    reveal(nodeId)
    requestFocus({ pane: 'properties', nodeId })
  }
  const copy = async (): Promise<void> => {
    if (!work.isDone) return announce('The sentences are still being written.')
    const isCopied = await writeClipboard(markdownOf(sentences))
    announce(isCopied ? 'Copied the sentences as Markdown.' : 'The browser refused the clipboard.')
  }
  const isOld = useDraft() !== null
  const shown = sentences.slice(0, mostSentences)
  return (
    <div className={css.words}>
      <div className={css.head}>
        <p>{headings[kind]}</p>
        <Button aria-disabled={!work.isDone} onClick={() => void copy()}>
          Copy as Markdown
        </Button>
      </div>
      <WorkLine doing="Writing the sentences" work={work} total={total} />
      {isOld && (
        <p className={css.note} role="note">
          The XML is not well-formed: this is what it said before.
        </p>
      )}
      <ol aria-label="In words">
        {shown.map(({ nodeId, depth, text }, index) => (
          <li key={`${nodeId} ${index}`} style={{ paddingLeft: depth * 20 }}>
            <button type="button" aria-current={nodeId === focus ? 'true' : undefined} onClick={() => go(nodeId)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
      {sentences.length > mostSentences && <p className={css.more}>and {sentences.length - mostSentences} more sentences</p>}
    </div>
  )
}

function* nothingToTell(): Work<readonly Sentence[]> {
  yield
  return []
}
