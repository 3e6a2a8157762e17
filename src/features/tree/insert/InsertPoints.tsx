import { clsx } from 'clsx'
import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { currentDocument } from '../../../editor/document/current'
import { afterPath } from '../../../editor/nodes/places'
import { pathOf } from '../../../editor/paths'
import { openAdd } from '../../../editor/view/view'
import type { InsertPoint } from './insert-points'
import { insertPoints } from './insert-points'
import type { Rows } from '../rows'
import { edge } from '../use-row-window'
import css from './insert-points.module.css'

interface InsertPointsProps {
  readonly rows: Rows
  /** The row that the tree gives the focus to. */
  readonly current: number
  readonly rowHeight: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** This near to the edge between two rows, in px, the pointer means the edge. */
const near = 9

/**
 * Lays over the tree what adds between its rows: at the edge under the pointer, and for the keyboard, where Tab leads from the
 * tree to it, below the current row. Beside the tree and not in it, since a tree holds nothing but rows.
 */
export function InsertPoints({ rows, current, rowHeight, scroller }: InsertPointsProps) {
  const [pointed, setPointed] = useState(-1)
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const tree = scroller.current
    const follow = (): void => {
      if (layer.current && tree) layer.current.style.translate = `0 ${-tree.scrollTop}px`
    }
    follow()
    tree?.addEventListener('scroll', follow, { passive: true })
    return () => tree?.removeEventListener('scroll', follow)
  }, [scroller])
  const count = rows.nodes.length
  useEffect(() => {
    const tree = scroller.current
    const frame = tree?.parentElement
    if (!tree || !frame) return
    const onPointerMove = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse') return
      const y = event.clientY - tree.getBoundingClientRect().top + tree.scrollTop - edge
      const row = Math.round(y / rowHeight) - 1
      const isNear = Math.abs(y - (row + 1) * rowHeight) <= near && row < count && event.buttons === 0
      setPointed(isNear ? row : -1)
    }
    const onPointerLeave = (): void => setPointed(-1)
    frame.addEventListener('pointermove', onPointerMove)
    frame.addEventListener('pointerleave', onPointerLeave)
    return () => {
      frame.removeEventListener('pointermove', onPointerMove)
      frame.removeEventListener('pointerleave', onPointerLeave)
    }
  }, [scroller, rowHeight, count])
  const pointsOf = (row: number, isKeyboard: boolean) =>
    insertPoints(rows, row).map((point) => (
      <Point
        key={`${row} ${point.label} ${point.level}`}
        point={point}
        top={(row + 1) * rowHeight + edge}
        isShown={row === pointed}
        isKeyboard={isKeyboard}
      />
    ))
  return (
    <div className={css.window}>
      <div ref={layer} className={css.layer}>
        {pointsOf(current, true)}
        {pointed !== current && pointsOf(pointed, false)}
      </div>
    </div>
  )
}

interface PointProps {
  readonly point: InsertPoint
  readonly top: number
  readonly isShown: boolean
  /** Tab leads to it. */
  readonly isKeyboard: boolean
}

function Point({ point, top, isShown, isKeyboard }: PointProps) {
  return (
    <button
      type="button"
      className={clsx(css.point, isShown && css.isShown)}
      style={{ top, left: 8 + Math.min(point.level - 2, 24) * 18 }}
      aria-label={point.label}
      tabIndex={isKeyboard ? 0 : -1}
      aria-hidden={isKeyboard ? undefined : true}
      // The focus stays where it was, since this goes with the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => addAt(point)}
    >
      <span aria-hidden="true">+</span>
      <span className={css.label} aria-hidden="true">
        {point.label}
      </span>
    </button>
  )
}

function addAt({ where, node }: InsertPoint): void {
  const document = currentDocument()
  const path = document && pathOf(document, node.id)
  if (path) openAdd(where === 'first' ? { parent: path, index: 0 } : afterPath(path))
}
