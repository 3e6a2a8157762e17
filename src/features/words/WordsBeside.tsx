import { useDeferredValue, useMemo } from 'react'
import { elementAt } from '../../model/edit'
import { hasMoreElements } from '../../model/head'
import type { Document, ElementNode, NodeId } from '../../model/node'
import { doAll } from '../../model/work'
import { currentDocument, currentKind, useDocument, useSelection } from '../../editor/document/current'
import { pathOf } from '../../editor/paths'
import { showOutput } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { iconOfElement } from '../../editor/words/icon-of'
import { NodeIcon } from '../../ui/pictures/NodeIcon'
import { SentenceList } from './SentenceList'
import { copyWords, sentencesOf, useSentences } from './use-sentences'
import css from './words.module.css'

/** A document with more elements is told in its own tab alone: beside the XML each key would tell it once more. */
const mostElements = 300

/** Shows the flow of the document in sentences, where it is small enough to be told beside its XML. */
export function WordsBeside() {
  // Typing in a field does not wait for the words.
  const document = useDeferredValue(useDocument())
  if (!document) return <p className={css.beside}>No description while the XML is not well-formed.</p>
  if (!hasMoreElements(document.root, mostElements)) return <Told document={document} />
  return (
    <p className={css.beside}>
      This document is too long to describe here.
      <Button variant="outlined" onClick={() => showOutput('words')}>
        Open In words
      </Button>
    </p>
  )
}

function Told({ document }: { readonly document: Document }) {
  const focus = useSelection()?.focus
  const names = useMemo(() => new Map(elementsIn(document.root).map(({ id, name }) => [id, name])), [document])
  const tinted = useMemo(() => within(document, focus), [document, focus])
  const picture = (nodeId: NodeId) => <NodeIcon {...iconOfElement(names.get(nodeId) ?? '')} />
  return (
    <div className={css.told}>
      <SentenceList sentences={useSentences().value ?? []} picture={picture} tinted={tinted} />
    </div>
  )
}

/** Copies the sentences; not there where they are told in their own tab alone. */
export function CopyWords() {
  const document = useDocument()
  if (!document || hasMoreElements(document.root, mostElements)) return null
  const copy = (): void => {
    const now = currentDocument()
    if (now) void copyWords(doAll(sentencesOf(now, currentKind())))
  }
  return (
    <Button aria-label="Copy in words" onClick={copy}>
      Copy
    </Button>
  )
}

const elementsIn = (element: ElementNode): readonly ElementNode[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? elementsIn(child) : [])),
]

/** Returns the ids of an element below the root and of all elements in it; for the root none, since they would be all. */
function within(document: Document, id: NodeId | undefined): ReadonlySet<NodeId> {
  const path = id === undefined ? null : pathOf(document, id)
  const element = path && path.length > 0 ? elementAt(document, path) : undefined
  return new Set(element ? elementsIn(element).map((one) => one.id) : [])
}
