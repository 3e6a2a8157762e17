import type { ReactNode } from 'react'
import type { NodeId } from '../../model/node'
import type { Sentence } from '../../narrative/sentence'
import { reveal } from '../../editor/document/selected'
import { useDraft, useSelection } from '../../editor/document/current'
import { requestFocus } from '../../editor/view/view'
import css from './words.module.css'

/** More sentences than these are only counted. */
const mostSentences = 500

interface SentenceListProps {
  readonly sentences: readonly Sentence[]
  /** What stands before the sentence of an element; else they are numbered. */
  readonly picture?: (nodeId: NodeId) => ReactNode
  /** The elements whose sentences are tinted beside that of the selected one. */
  readonly tinted?: ReadonlySet<NodeId>
}

/** Shows sentences, each of which leads to its element. */
export function SentenceList({ sentences, picture, tinted }: SentenceListProps) {
  const focus = useSelection()?.focus
  const isOld = useDraft() !== null
  const shown = sentences.slice(0, mostSentences)
  return (
    <>
      {isOld && (
        <p className={css.note} role="note">
          The XML is not well-formed: this describes the last valid XML.
        </p>
      )}
      <ol aria-label="In words" data-pictured={picture ? '' : undefined}>
        {shown.map(({ nodeId, depth, text }, index) => (
          <li key={`${nodeId} ${index}`} style={{ paddingLeft: depth * 20 }} data-tinted={tinted?.has(nodeId) ? '' : undefined}>
            {picture?.(nodeId)}
            <button type="button" aria-current={nodeId === focus ? 'true' : undefined} onClick={() => go(nodeId)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
      {sentences.length > mostSentences && <p className={css.more}>and {sentences.length - mostSentences} more sentences</p>}
    </>
  )
}

function go(nodeId: NodeId): void {
  reveal(nodeId)
  requestFocus({ pane: 'properties', nodeId })
}
