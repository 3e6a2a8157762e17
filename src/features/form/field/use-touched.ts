import { useCallback, useState } from 'react'
import type { NodeId } from '../../../model/node'

/** The fields someone was in since the page was loaded, by node. */
const visited = new Map<NodeId, Set<string | null>>()

/** Which fields of a node are judged: those that held a value when the form was opened, and those someone was in. */
export function useTouched(nodeId: NodeId, present: () => Iterable<string | null>) {
  const [touched, setTouched] = useState<ReadonlySet<string | null>>(
    () => new Set([...(visited.get(nodeId) ?? []), ...present()]),
  )
  const touch = useCallback(
    (attribute: string | null): void => {
      const known = visited.get(nodeId) ?? new Set()
      visited.set(nodeId, known.add(attribute))
      afterPress(() => setTouched((before) => (before.has(attribute) ? before : new Set([...before, attribute]))))
    },
    [nodeId],
  )
  return { touched, touch }
}

let isPressed = false
addEventListener('pointerdown', () => (isPressed = true), true)
for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, () => (isPressed = false), true)

/** Runs at once, or once the pointer is up: what a press makes appear must not move its target away before the click. */
function afterPress(run: () => void): void {
  if (!isPressed) return run()
  const end = (): void => {
    removeEventListener('pointerup', end)
    removeEventListener('pointercancel', end)
    setTimeout(run)
  }
  addEventListener('pointerup', end)
  addEventListener('pointercancel', end)
}
