import type { RefObject } from 'react'
import { useEffect } from 'react'

const acts = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const

/** Brings an element into view as it appears, and again while what comes late moves it, until the user does something. */
export function useInView(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const show = (): void => element.current?.scrollIntoView({ block: 'nearest' })
    show()
    const observer = new ResizeObserver(show)
    for (let around = element.current; around !== null; around = around.parentElement) observer.observe(around)
    const stop = (): void => {
      observer.disconnect()
      for (const act of acts) removeEventListener(act, stop, true)
    }
    for (const act of acts) addEventListener(act, stop, true)
    return stop
  }, [element])
}
