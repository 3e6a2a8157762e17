import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import { currentDocument, currentSnapshot } from '../../../editor/document/current'
import { select, selectedNodes } from '../../../editor/document/selected'
import { moveNodes, moveRefusal } from '../../../editor/nodes/moves'
import type { Place } from '../../../editor/nodes/places'
import { pathOf } from '../../../editor/paths'
import type { Where } from './drop-place'
import { placeOf, scrollSpeed, whereAt } from './drop-place'
import { toggleClosed } from '../keys'
import { focusAlone, only } from '../pick'
import type { Rows } from '../rows'
import { isParent } from '../rows'

/** What a drag would do if it ended now; `reason` says why it may not. */
export interface Drop {
  readonly row: number
  readonly where: Where
  readonly place: Place
  readonly reason: string | null
}

/** A closed row opens when something is held over it this long. */
const opensAfter = 600
const dragType = 'application/x-plivo-nodes'

interface Drag {
  readonly chosen: ReturnType<typeof selectedNodes>
  over: number
  since: number
  scrolled: number
}

/** Returns the events that drag the selected rows to another place, and what the drag would do if it ended now. */
export function useDrag(rows: Rows, rowOf: (event: DragEvent<HTMLElement>) => number) {
  const [drop, setDrop] = useState<Drop | null>(null)
  const [isDragging, setDragging] = useState(false)
  const drag = useRef<Drag | null>(null)
  const end = (): void => {
    drag.current = null
    setDragging(false)
    setDrop(null)
  }
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    const node = rows.nodes[rowOf(event)]
    if (!node) return
    const selection = currentSnapshot()?.selection ?? null
    // The focused row stays mounted, and so does what is dragged.
    select(selection?.ids.has(node.id) ? focusAlone(selection, node.id) : only(node.id))
    const at = event.timeStamp
    drag.current = { chosen: selectedNodes(), over: -1, since: at, scrolled: at }
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData(dragType, '')
  }
  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    const current = drag.current
    if (!current) return
    event.preventDefault()
    // Not as the drag starts: a browser gives up a drag whose surroundings change in that event.
    if (!isDragging) setDragging(true)
    scroll(event, current)
    const next = dropAt(rows, rowOf(event), event, current)
    event.dataTransfer.dropEffect = next?.reason === null ? 'move' : 'none'
    openHeld(rows, next, event.timeStamp, current)
    if (!isSame(next, drop)) setDrop(next)
  }
  const onDrop = (event: DragEvent<HTMLElement>): void => {
    const current = drag.current
    if (!current) return
    event.preventDefault()
    event.stopPropagation()
    const last = dropAt(rows, rowOf(event), event, current)
    end()
    if (last) moveNodes(current.chosen, last.place)
  }
  const onDragLeave = (event: DragEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget instanceof Element ? event.relatedTarget : null)) setDrop(null)
  }
  return { drop, isDragging, events: { onDragStart, onDragOver, onDrop, onDragLeave, onDragEnd: end } }
}

function dropAt(rows: Rows, row: number, event: DragEvent, { chosen }: Drag): Drop | null {
  const document = currentDocument()
  if (!document) return null
  if (row < 0) {
    const place = placeOf(document, [], 'end', false)
    return { row: rows.nodes.length - 1, where: 'end', place, reason: moveRefusal(chosen, place) }
  }
  const node = rows.nodes[row]
  const path = node && pathOf(document, node.id)
  const box = event.target instanceof Element ? event.target.closest('[data-row]')?.getBoundingClientRect() : undefined
  if (!node || !path) return null
  const part = box ? (event.clientY - box.top) / box.height : 1
  const where = whereAt(node, row === 0, part)
  const isOpen = (rows.levels[row + 1] ?? 0) > (rows.levels[row] ?? 0)
  const place = placeOf(document, path, where, isOpen)
  return { row, where: where === 'after' && isOpen ? 'inside' : where, place, reason: moveRefusal(chosen, place) }
}

function openHeld(rows: Rows, drop: Drop | null, now: number, drag: Drag): void {
  const over = drop?.where === 'inside' ? drop.row : -1
  if (over !== drag.over) {
    drag.over = over
    drag.since = now
  }
  const node = rows.nodes[over]
  if (!node || now - drag.since < opensAfter) return
  if (isParent(node) && currentSnapshot()?.closed.has(node.id)) toggleClosed(node.id, false)
}

/**
 * Scrolls the list near its edges. The browser repeats the event while the pointer rests, so that holding it at an edge goes
 * on scrolling.
 */
function scroll(event: DragEvent<HTMLElement>, drag: Drag): void {
  const box = event.currentTarget.getBoundingClientRect()
  const seconds = Math.min(0.1, (event.timeStamp - drag.scrolled) / 1000)
  drag.scrolled = event.timeStamp
  event.currentTarget.scrollTop += scrollSpeed(event.clientY - box.top, box.height) * seconds
}

function isSame(a: Drop | null, b: Drop | null): boolean {
  return a?.row === b?.row && a?.where === b?.where && a?.reason === b?.reason
}
