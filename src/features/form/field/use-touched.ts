import { useCallback, useState } from 'react'
import type { NodeId } from '../../../model/node'
import { afterPress } from './after-press'

/** The fields someone was in since the page was loaded, by node. */
const visited = new Map<NodeId, Set<string | null>>()

/**
 * Returns the fields of a node that are judged, which are those that held a value when the form was opened and those someone
 * was in, with what adds one to them.
 */
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
