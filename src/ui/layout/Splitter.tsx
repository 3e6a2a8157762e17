import { clsx } from 'clsx'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef, useSyncExternalStore } from 'react'
import css from './splitter.module.css'

interface SplitterProps {
  readonly label: string
  readonly value: number
  /** The size may take at most `ofWindow` percent of the window, where that is given. */
  readonly range: { readonly min: number; readonly max: number; readonly ofWindow?: number }
  /** True when it is dragged up and down. */
  readonly isHorizontal?: boolean
  /** How much the value changes for one px of the pointer's way, by the size of what is split. */
  readonly scale?: (size: number) => number
  readonly onChange: (value: number) => void
}

/** Shows the line between two panes, which is dragged, or moved with the arrow keys, Home and End. */
export function Splitter({ label, value: chosen, range, isHorizontal = false, scale = () => 1, onChange }: SplitterProps) {
  const { min } = range
  const max = useMost(range, isHorizontal)
  const value = Math.min(chosen, max)
  const start = useRef<{ at: number; value: number; scale: number } | null>(null)
  const change = (next: number): void => onChange(Math.round(Math.min(max, Math.max(min, next))))
  const place = (event: PointerEvent): number => (isHorizontal ? event.clientY : event.clientX)

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    start.current = { at: place(event), value, scale: scale((isHorizontal ? box?.height : box?.width) ?? 1) }
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) change(start.current.value + (place(event) - start.current.at) * start.current.scale)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const sign = Math.sign(scale(1))
    const [less, more] = isHorizontal ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
    const stride = Math.max(1, Math.round((max - min) / 25))
    const next = { [less]: value - sign * stride, [more]: value + sign * stride, Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    change(next)
  }
  return (
    <div
      role="separator"
      className={clsx(css.splitter, isHorizontal && css.horizontal)}
      aria-label={label}
      aria-orientation={isHorizontal ? 'horizontal' : 'vertical'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onKeyDown={onKeyDown}
    />
  )
}

/** Returns the largest size in the window as it is now. */
function useMost({ min, max, ofWindow }: SplitterProps['range'], isHorizontal: boolean): number {
  return useSyncExternalStore(onResize, () => {
    const size = isHorizontal ? window.innerHeight : window.innerWidth
    return ofWindow === undefined ? max : Math.max(min, Math.min(max, Math.floor((size * ofWindow) / 100)))
  })
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
