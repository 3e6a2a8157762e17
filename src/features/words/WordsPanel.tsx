import { useDeferredValue, useMemo } from 'react'
import { markdownOf } from '../../narrative/sentence'
import { tell } from '../../narrative/tell'
import { reveal, useDocument, useDraft, useKind, useSelection } from '../../editor/document'
import { writeClipboard } from '../../editor/browser-io'
import { announce, wishFocus } from '../../editor/view'
import { deadEndOf } from '../../validation/unreachable'
import { Button } from '../../ui/Button'
import './words.css'

/** More sentences than these are only counted. */
const MOST_SENTENCES = 500

/** The flow of the document in sentences, each of which leads to its element. */
export function WordsPanel() {
  const document = useDeferredValue(useDocument())
  const kind = useKind()
  const focus = useSelection()?.focus
  const sentences = useMemo(() => (document ? tell(document, kind, deadEndOf(document.root, kind)) : []), [document, kind])
  const go = (nodeId: number): void => {
    reveal(nodeId)
    wishFocus({ pane: 'properties', nodeId })
  }
  const copy = async (): Promise<void> => {
    const isCopied = await writeClipboard(markdownOf(sentences))
    announce(isCopied ? 'Copied the sentences as Markdown.' : 'The browser refused the clipboard.')
  }
  const isOld = useDraft() !== null
  const shown = sentences.slice(0, MOST_SENTENCES)
  return (
    <div className="words">
      <div className="words-head">
        <p>{kind === 'voice' ? 'What happens in the call' : 'What the reply does'}</p>
        <Button onClick={() => void copy()}>Copy as Markdown</Button>
      </div>
      {isOld && (
        <p className="words-note" role="note">
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
      {sentences.length > MOST_SENTENCES && <p className="words-more">and {sentences.length - MOST_SENTENCES} more sentences</p>}
    </div>
  )
}
