import type { KeyboardEvent } from 'react'
import { useDeferredValue, useMemo, useRef } from 'react'
import { nodeAt } from '../../model/edit'
import type { Document, Node, NodeId, Path } from '../../model/node'
import { useDocument, useReadOnlyReason, useSelection } from '../../editor/document/current'
import { useShownProblems } from '../../editor/problems/problems'
import { pathOf } from '../../editor/paths'
import { useFocusRequest, requestFocus } from '../../editor/view/view'
import { problemsByNode } from '../../validation/engine/validate'
import { ElementForm } from './element/ElementForm'
import { pressFieldKey } from './problems/field-actions'
import { EmptyForm, SeveralForm } from './EmptyForm'
import { FormHead } from './element/FormHead'
import { NodeForm } from './element/NodeForm'
import { useKeptFocus } from './use-kept-focus'
import { useRequestedFocus } from './use-requested-focus'
import css from './properties-pane.module.css'
import { Unseen } from '../../ui/reading/Unseen'
import { Pane, PaneBody, PaneHead } from '../../ui/layout/Pane'

/** Shows the form of the focused node. */
export function PropertiesPane() {
  const body = useRef<HTMLDivElement>(null)
  const document = useDocument()
  const selection = useSelection()
  const reason = useReadOnlyReason()
  const request = useFocusRequest()
  const shownRequest = request?.pane === 'properties' ? request : null
  const found = useFound(document, selection?.focus ?? null)
  const count = selection?.ids.size ?? 0
  const shown = found === null || found === notYet ? null : found.node.id
  useRequestedFocus(body, shownRequest, shown, selection?.focus ?? null)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isInside = event.target instanceof Element && event.currentTarget.contains(event.target)
    if (event.key === 'Escape' && isInside && !event.defaultPrevented) requestFocus({ pane: 'structure' })
  }
  return (
    <Pane aria-label="Properties" data-pane="properties" onKeyDownCapture={pressFieldKey} onKeyDown={onKeyDown}>
      <Unseen as="h2">Properties</Unseen>
      <PaneHead className={css.head} aria-hidden="true">
        <span className={css.title}>Properties</span>
      </PaneHead>
      <PaneBody className={css.form} ref={body}>
        {reason !== null && (
          <p className={css.readOnly} role="note">
            {reason}
          </p>
        )}
        {count > 1 && <SeveralForm count={count} isReadOnly={reason !== null} />}
        {count <= 1 && found === null && <EmptyForm isReadOnly={reason !== null} />}
        {count <= 1 && document && found && found !== notYet && (
          <FormOf
            key={found.node.id}
            document={document}
            node={found.node}
            path={found.path}
            isReadOnly={reason !== null}
            request={shownRequest?.nodeId === found.node.id ? shownRequest : null}
          />
        )}
      </PaneBody>
    </Pane>
  )
}

interface FormOfProps {
  readonly document: Document
  readonly node: Node
  readonly path: Path
  readonly isReadOnly: boolean
  readonly request: Parameters<typeof ElementForm>[0]['request']
}

function FormOf({ document, node, path, isReadOnly, request }: FormOfProps) {
  const problems = problemsByNode(useShownProblems()).get(node.id) ?? none
  const form = useKeptFocus(node.id)
  return (
    <div ref={form}>
      <FormHead document={document} node={node} path={path} />
      {node.kind === 'element' ? (
        <ElementForm element={node} problems={problems} isReadOnly={isReadOnly} request={request} />
      ) : (
        <NodeForm node={node} isReadOnly={isReadOnly} />
      )}
    </div>
  )
}

const none: readonly never[] = []

/** Before the first drawing: the form, the largest part of the screen, is drawn after the rest of it. */
const notYet = 'not yet'

interface Found {
  readonly node: Node
  readonly path: Path
}

/**
 * Returns the focused node. Its form follows the selection at once: a form that lagged behind would take keys meant for the
 * next.
 */
function useFound(document: Document | null, focus: NodeId | null): Found | null | typeof notYet {
  const isAfterTheRest = useDeferredValue(true, false)
  return useMemo(() => (isAfterTheRest ? nodeIn(document, focus) : notYet), [document, isAfterTheRest, focus])
}

function nodeIn(document: Document | null, id: NodeId | null): Found | null {
  const path = document && id !== null ? pathOf(document, id) : null
  const node = document && path ? nodeAt(document, path) : undefined
  return path && node ? { node, path } : null
}
