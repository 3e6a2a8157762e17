import type { KeyboardEvent } from 'react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Document } from '../../model/node'
import { keysOf } from '../../commands/first-actions'
import { useClosed, useDocument, useReadOnlyReason, useSelection } from '../../editor/document/current'
import { useShownProblems } from '../../editor/problems/problems'
import { countWords } from '../../editor/words/count-words'
import { openDialog, requestFocus } from '../../editor/view/view'
import { useDocumentId } from '../../session/workspace'
import { filtered } from './filter'
import { rowOfId, rowsOf } from './rows'
import { Tree } from './Tree'
import { TextInput } from '../../ui/inputs/TextInput'
import { useIsNarrow } from '../../ui/layout/use-is-narrow'
import css from './tree.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { Pane, PaneHead } from '../../ui/layout/Pane'

/** Shows the pane with the elements of the document. */
export function TreePane() {
  const document = useDocument()
  const isOpen = useDocumentId() !== null
  const reason = useReadOnlyReason()
  return (
    <Pane aria-label="Structure" data-pane="structure">
      {document ? (
        <Outline document={document} reason={reason} />
      ) : (
        <>
          <Head elementCount={null} />
          {isOpen && <p className={css.empty}>Fix the XML to see its structure.</p>}
        </>
      )}
      {reason !== null && (
        <p className={css.reason} role="note">
          {reason}
        </p>
      )}
      <button type="button" className={css.add} disabled={reason !== null} onClick={() => openDialog('add')}>
        <span aria-hidden="true">+</span> Add element
      </button>
    </Pane>
  )
}

interface OutlineProps {
  readonly document: Document
  readonly reason: string | null
}

function Outline({ document, reason }: OutlineProps) {
  const [filter, setFilter] = useState('')
  const closed = useClosed()
  const problems = useShownProblems()
  const selection = useSelection()
  const rowHeight = useIsNarrow() ? 44 : 28
  const all = useMemo(() => rowsOf(document.root, closed), [document, closed])
  const deferred = useDeferredValue(filter.trim())
  // All rows are back at once, for the focus to go to one of them.
  const wanted = filter === '' ? '' : deferred
  const rows = useMemo(() => (wanted === '' ? all : filtered(all, wanted, problems)), [all, wanted, problems])
  // What is selected from elsewhere, such as a new element, is not left out.
  const [shown, setShown] = useState(selection?.focus)
  if (selection?.focus !== shown) {
    setShown(selection?.focus)
    if (wanted !== '' && rowOfId(rows, selection?.focus) < 0) setFilter('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Escape') setFilter('')
    requestFocus({ pane: 'structure' })
  }
  return (
    <>
      <Head elementCount={all.elementCount} />
      <div className={css.filter}>
        <TextInput
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Filter"
          aria-label="Filter structure"
          title="Name, text, attribute, or the word problem"
        />
      </div>
      <Tree {...{ rows, selection, rowHeight }} isFiltered={rows !== all} readOnlyReason={reason} />
      {rows.nodes.length === 0 && <p className={css.empty}>Nothing here matches “{wanted}”.</p>}
      {document.root.children.length === 0 && wanted === '' && (
        <p className={css.empty}>
          Nothing in this response yet. Add Speak, Play, GetInput … (press <kbd>{keysOf('add')}</kbd>), or{' '}
          <button type="button" className={css.example} onClick={() => openDialog('starters')}>
            start from an example
          </button>
          .
        </p>
      )}
    </>
  )
}

function Head({ elementCount }: { readonly elementCount: number | null }) {
  return (
    <PaneHead>
      <h2>Structure</h2>
      <Spacer />
      {elementCount !== null && <span className={css.count}>{countWords(elementCount, 'element')}</span>}
    </PaneHead>
  )
}
