import { useEffect, useState } from 'react'

let isPressed = false
addEventListener('pointerdown', () => (isPressed = true), true)
for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, () => (isPressed = false), true)

/** Runs at once, or once the pointer is up: what a press makes appear or go must not move its target away before the click. */
export function afterPress(run: () => void): void {
  if (!isPressed) return run()
  const end = (): void => {
    removeEventListener('pointerup', end)
    removeEventListener('pointercancel', end)
    setTimeout(run)
  }
  addEventListener('pointerup', end)
  addEventListener('pointercancel', end)
}

/** Returns the value, while the pointer is down the one from before. */
export function useAfterPress<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => afterPress(() => setSettled(value)), [value])
  return settled
}
