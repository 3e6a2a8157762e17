import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { dropFocusRequest, useFocusRequest } from '../../editor/view/view'
import type { Rows } from './rows'
import type { RowWindow } from './use-row-window'

interface TreeFocus {
  readonly window: RowWindow
  readonly rows: Rows
  readonly row: number
  /** True from pressing a pointer to its click, which says what gets the focus. */
  readonly isPointing: RefObject<boolean>
}

/** Keeps the focus, once it is in the tree, on the current row, whatever becomes of the row it was on; and shows that row. */
export function useTreeFocus({ window, rows, row, isPointing }: TreeFocus) {
  const { scroller, showRow, isMeasured } = window
  const hasFocus = useRef(false)
  const seen = useRef<{ id: number | undefined; row: number; closed: Rows['closed']; isMeasured: boolean } | null>(null)
  const request = useFocusRequest()
  const take = (): void => takeFocus(scroller.current)

  useLayoutEffect(() => {
    const id = rows.nodes[row]?.id
    const last = seen.current
    seen.current = { id, row, closed: rows.closed, isMeasured }
    // What opens or closes above it does not scroll the tree.
    const isMoved = last?.id !== id || (last?.row !== row && last?.closed === rows.closed)
    if (isMoved || last?.isMeasured !== isMeasured) showRow(row)
    // A row that is gone leaves the focus to nobody.
    const isLost = document.activeElement === null || document.activeElement === document.body
    const isElsewhere = document.activeElement?.matches('[role=treeitem]:not([tabindex="0"])') ?? false
    if (hasFocus.current && !isPointing.current && (isLost || isElsewhere)) takeFocus(scroller.current)
  })
  useEffect(() => {
    if (request?.pane !== 'structure') return
    takeFocus(scroller.current)
    dropFocusRequest(request)
  }, [request, scroller])

  const onFocus = (): void => {
    hasFocus.current = true
  }
  const onBlur = (): void => {
    hasFocus.current = false
  }
  return { take, onFocus, onBlur }
}

function takeFocus(tree: HTMLElement | null): void {
  const row = tree?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
  ;(row ?? tree)?.focus({ preventScroll: true })
}
