import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'
import type { NodeId } from '../../model/node'
import { currentDocument } from '../../editor/document/current'
import { endStep } from '../../editor/document/steps'
import { pathOf } from '../../editor/paths'
import { reportField, requestFocus } from '../../editor/view/view'
import { fieldTitle } from './problems/field-actions'

/**
 * Hands the focus on when a form goes with the focus in it: to the next form's title while its node is there still, else to
 * the tree. Without that the focus would fall back to the top of the page.
 */
export function useKeptFocus(nodeId: NodeId): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const here = form.current
    return () => {
      const pane = here?.parentElement
      if (!here?.contains(document.activeElement)) return
      endStep()
      reportField(null)
      queueMicrotask(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return
        const now = currentDocument()
        if (now && pathOf(now, nodeId) === null) return requestFocus({ pane: 'structure' })
        pane?.querySelector<HTMLElement>(fieldTitle)?.focus({ preventScroll: true })
      })
    }
  }, [nodeId])
  return form
}
