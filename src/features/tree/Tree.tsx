import { kindWords } from '../../editor/words/kind-words'
import type { KeyboardEvent, MouseEvent, SyntheticEvent } from 'react'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { nodeAt } from '../../model/edit'
import type { NodeId, Path } from '../../model/node'
import type { Selection } from '../../editor/snapshot'
import { currentDocument, currentSnapshot, useKind } from '../../editor/document/current'
import { select } from '../../editor/document/selected'
import { useIgnoredProblems, useShownProblems } from '../../editor/problems/problems'
import { pathOf } from '../../editor/paths'
import { requestFocus, useCallMarks } from '../../editor/view/view'
import { badgeOf, whyUnreachable } from './badge'
import { DropLine } from './drag/DropLine'
import { pressed, toggleClosed } from './keys'
import { focusOn, only, ranged, toggled } from './pick'
import { lazy } from '../../ui/loading/lazy'
import { Row } from './Row'
import type { Line, Rows } from './rows'
import { isParent, linesOf, rowOfId } from './rows'
import type { MenuPlace } from '../../ui/menu/PopupMenu'
import { useIsNarrow } from '../../ui/layout/use-is-narrow'
import { TreeMenu } from './menu/TreeMenu'
import { useClipboard } from './use-clipboard'
import { useDrag } from './drag/use-drag'
import { useTreeFocus } from './use-tree-focus'
import { edge, useRowWindow } from './use-row-window'
import css from './tree.module.css'

interface TreeProps {
  readonly rows: Rows
  readonly selection: Selection | null
  readonly rowHeight: number
  /** Some rows are left out, so that what stands between two rows is not seen. */
  readonly isFiltered: boolean
  /** Why nothing can be changed, or null. */
  readonly readOnlyReason: string | null
}

/** Offers to add between the rows; no part of the first load. */
const InsertPoints = lazy(() => import('./insert/InsertPoints').then((loaded) => loaded.InsertPoints), true)

/** What opens and closes a row. */
const caret = '[data-opens=true]'

/** Shows the document as a tree of flat rows, of which only those near the seen part are mounted. */
export function Tree({ rows, selection, rowHeight, isFiltered, readOnlyReason }: TreeProps) {
  const kind = useKind()
  const problems = useShownProblems()
  const ignored = useIgnoredProblems()
  const call = useCallMarks()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const rowWindow = useRowWindow(rows.nodes.length, rowHeight)
  const { scroller, from, to, page, onScroll } = rowWindow
  const current = useMemo(() => rowNear(rows, selection?.focus), [rows, selection?.focus])
  const { drop, isDragging, events } = useDrag(rows, (event) => rowAt(event))
  const isPointing = useRef(false)
  const isAlone = useIsNarrow()
  const focus = useTreeFocus({ window: rowWindow, rows, row: current, isPointing })
  useClipboard(scroller)

  const openMenu = (beside = scroller.current?.querySelector('[role=treeitem][tabindex="0"]')): void => {
    const box = beside?.getBoundingClientRect()
    if (box) setMenu({ left: box.right, top: box.bottom })
  }
  const closeMenu = (chosen?: () => void): void => {
    flushSync(() => setMenu(null))
    focus.take()
    chosen?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRow = event.target instanceof Element && event.target.matches('[role=treeitem]')
    if (isRow && pressed(event, { rows, row: current, page, readOnlyReason, openMenu: () => openMenu() })) event.preventDefault()
  }
  const onPointerDown = (): void => {
    isPointing.current = true
    const end = (): void => {
      isPointing.current = false
    }
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, end, { once: true, capture: true })
  }
  const onClick = (event: MouseEvent): void => {
    const row = rowAt(event)
    const node = rows.nodes[row]
    if (!node) return
    const before = currentSnapshot()?.selection ?? null
    const isOn = (selector: string): boolean => event.target instanceof Element && event.target.closest(selector) !== null
    if (isOn('[data-more]')) {
      if (!before?.ids.has(node.id)) select(only(node.id))
      return openMenu(event.target instanceof Element ? event.target.closest('[role=treeitem]') : null)
    }
    if (isOn(caret)) toggleClosed(node.id, (rows.levels[row + 1] ?? 0) > (rows.levels[row] ?? 0))
    else if (event.shiftKey) select(ranged(rows, before, row))
    else {
      select(event.ctrlKey || event.metaKey ? toggled(before, node.id) : only(node.id))
      // Where one pane fills the screen, a tap leads to the form.
      if (isAlone) requestFocus({ pane: 'properties', nodeId: node.id, isOfElement: true })
    }
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const node = rows.nodes[rowAt(event)]
    const isCaret = event.target instanceof Element && event.target.closest(caret) !== null
    if (node && !isCaret) requestFocus({ pane: 'properties', nodeId: node.id })
  }
  const onContextMenu = (event: MouseEvent): void => {
    const node = rows.nodes[rowAt(event)]
    if (!node) return
    event.preventDefault()
    if (!currentSnapshot()?.selection?.ids.has(node.id)) select(only(node.id))
    setMenu({ left: event.clientX, top: event.clientY })
  }
  const onFocus = (event: SyntheticEvent): void => {
    focus.onFocus()
    const node = rows.nodes[rowAt(event)]
    const before = currentSnapshot()?.selection ?? null
    if (node && !isPointing.current && before?.focus !== node.id) select(focusOn(before, node.id))
  }

  const line = (at: Line) => {
    const { row, node, parent, level, position, setSize } = at
    const isOpen = isParent(node) ? (rows.levels[row + 1] ?? 0) > level : undefined
    const badge = badgeOf(node, parent, isOpen === false, kind, problems, ignored)
    return (
      <Row
        key={node.id}
        {...{ node, row, level, position, setSize, isOpen }}
        top={row * rowHeight + edge}
        height={rowHeight}
        isSelected={selection?.ids.has(node.id) ?? false}
        isCurrent={row === current}
        isDraggable={readOnlyReason === null && row > 0}
        badgeLevel={badge?.level ?? null}
        badgeCount={badge?.count ?? 0}
        unreachable={whyUnreachable(node, at.around, kind)}
        isHere={call?.here === node.id}
        isUnreached={[node, ...at.around].some(({ id }) => call?.unreached.has(id))}
        note={parent ? null : kindWords[kind]}
      />
    )
  }
  // In one list, so that the current row stays the same element while it is scrolled out of sight.
  const alone = current < from || current >= to ? linesOf(rows, current, current + 1) : []
  const near = linesOf(rows, from, to)
  const lines = current < from ? [...alone, ...near] : [...near, ...alone]
  return (
    <>
      <div className={css.frame}>
        <div
          ref={scroller}
          role="tree"
          aria-label="Structure"
          aria-multiselectable="true"
          className={css.tree}
          tabIndex={rows.nodes.length === 0 ? 0 : -1}
          {...{ onScroll, onKeyDown, onClick, onDoubleClick, onContextMenu, onFocus }}
          onBlur={focus.onBlur}
          onPointerDown={onPointerDown}
          {...events}
        >
          {/* While something is dragged there is room below the rows for the end of the document. */}
          <div className={css.rows} style={{ height: (rows.nodes.length + (isDragging ? 1 : 0)) * rowHeight + 2 * edge }}>
            {lines.map(line)}
            {drop && (
              <DropLine drop={drop} level={drop.where === 'end' ? 2 : (rows.levels[drop.row] ?? 1)} rowHeight={rowHeight} />
            )}
          </div>
        </div>
        {readOnlyReason === null && !isFiltered && <InsertPoints {...{ rows, current, rowHeight, scroller }} />}
      </div>
      <TreeMenu place={menu} onClose={closeMenu} />
    </>
  )
}

/** Returns the row of a node, or the nearest above it where it has none, such as the text of a text-only element. */
function rowNear(rows: Rows, id: NodeId | undefined): number {
  const row = rowOfId(rows, id)
  const document = currentDocument()
  if (row >= 0 || id === undefined || !document) return Math.max(0, row)
  let path: Path = pathOf(document, id) ?? []
  while (path.length > 0) {
    path = path.slice(0, -1)
    const above = rowOfId(rows, nodeAt(document, path)?.id)
    if (above >= 0) return above
  }
  return 0
}

function rowAt(event: SyntheticEvent): number {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined
  return row === undefined ? -1 : Number(row)
}
