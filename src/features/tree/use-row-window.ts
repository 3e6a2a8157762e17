import type { RefObject } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows mounted beyond each edge of what is seen. */
const beyond = 6
/** The height taken where nothing is laid out. */
const assumed = 560

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows to mount: from `from` to before `to`. */
  readonly from: number
  readonly to: number
  /** How many rows are seen at once. */
  readonly page: number
  readonly onScroll: () => void
  /** Scrolls as little as needed to show a row whole. Asks the browser for nothing, since that would lay the page out at once. */
  readonly showRow: (row: number) => void
  /** False until the browser has said how much is seen. */
  readonly isMeasured: boolean
}

/** Returns which of `count` rows of one height are near what is seen of a scrolling element. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<number | null>(null)
  const [first, setFirst] = useState(0)
  const top = useRef(0)
  const height = measured ?? assumed
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setMeasured(element.clientHeight || assumed))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // At once, so that the rows are there before the scrolled picture is painted.
  const onScroll = (): void => {
    top.current = scroller.current?.scrollTop ?? 0
    flushSync(() => setFirst(Math.floor(top.current / rowHeight)))
  }
  const showRow = (row: number): void => {
    const begin = row * rowHeight
    const least = begin + rowHeight + 2 * edge - height
    const next = Math.max(least, Math.min(begin, top.current))
    if (next === top.current || !scroller.current) return
    top.current = next
    scroller.current.scrollTop = next
  }
  const page = Math.max(1, Math.floor(height / rowHeight))
  const from = Math.max(0, Math.min(first, count - page) - beyond)
  const to = Math.min(count, from + page + 2 * beyond + 2)
  return { scroller, from, to, page, onScroll, showRow, isMeasured: measured !== null }
}

/** The empty strip above and below the rows. */
export const edge = 6
