import type { RefObject } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows mounted beyond each edge of what is seen. */
const BEYOND = 6
/** The height taken where nothing is laid out. */
const ASSUMED = 560

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows to mount: from `from` to before `to`. */
  readonly from: number
  readonly to: number
  /** How many rows are seen at once. */
  readonly page: number
  readonly onScroll: () => void
}

/** Which of `count` rows of one height are near what is seen of a scrolling element. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(ASSUMED)
  const [first, setFirst] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight || ASSUMED))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // At once, so that the rows are there before the scrolled picture is painted.
  const onScroll = (): void => flushSync(() => setFirst(Math.floor((scroller.current?.scrollTop ?? 0) / rowHeight)))
  const page = Math.max(1, Math.floor(height / rowHeight))
  const from = Math.max(0, Math.min(first, count - page) - BEYOND)
  return { scroller, from, to: Math.min(count, from + page + 2 * BEYOND + 2), page, onScroll }
}

/** Scrolls as little as needed to show a row whole. */
export function scrollToRow(element: HTMLElement, row: number, rowHeight: number): void {
  const top = row * rowHeight
  const most = top + rowHeight - (element.clientHeight || ASSUMED) + 2 * EDGE
  if (element.scrollTop > top) element.scrollTop = top
  else if (element.scrollTop < most) element.scrollTop = most
}

/** The empty strip above and below the rows. */
export const EDGE = 6
