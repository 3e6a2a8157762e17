import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

const gap = 4
const tallest = 280

/** Keeps a floating list below the box, or above it where there is more room, and its active option in sight. */
export function useBeside(box: RefObject<HTMLElement | null>, active: number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = (): void => {
      const at = box.current?.getBoundingClientRect()
      const style = list.current?.style
      if (!at || !style) return
      const below = window.innerHeight - at.bottom - 2 * gap
      const isAbove = below < 160 && at.top > below
      style.left = `${at.left}px`
      style.minWidth = `${at.width}px`
      style.maxHeight = `${Math.min(tallest, isAbove ? at.top - 2 * gap : below)}px`
      style.top = isAbove ? 'auto' : `${at.bottom + gap}px`
      style.bottom = isAbove ? `${window.innerHeight - at.top + gap}px` : 'auto'
    }
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [box])
  useLayoutEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return list
}
