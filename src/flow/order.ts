import type { Flow, PlaceId } from './types'

/**
 * Returns the ids of the places: the flow of `first` before the others, documents without links last; in each the beginning, and then
 * what it leads to, one way after the other.
 */
export function inOrder({ places, links }: Flow, first: PlaceId | null): readonly PlaceId[] {
  const after = new Map<PlaceId, PlaceId[]>(places.map(({ id }) => [id, []]))
  const beside = new Map<PlaceId, PlaceId[]>(places.map(({ id }) => [id, []]))
  for (const { from, to } of links) {
    after.get(from)?.push(to)
    beside.get(from)?.push(to)
    beside.get(to)?.push(from)
  }
  const near = first === null ? new Set<PlaceId>() : reachedFrom(first, beside)
  const rank = (id: PlaceId): number => (near.has(id) ? 0 : (beside.get(id)?.length ?? 0) > 0 ? 1 : 2)
  const entries = places.filter((place) => place.kind === 'document' && place.isEntry)
  const roots = [...entries, ...places].map(({ id }) => id).toSorted((a, b) => rank(a) - rank(b))
  const found = new Set<PlaceId>()
  for (const root of roots) for (const id of reachedFrom(root, after)) found.add(id)
  return [...found]
}

/** Returns the places to which the links lead from one, itself the first, each way to its end before the next. */
function reachedFrom(first: PlaceId, links: ReadonlyMap<PlaceId, readonly PlaceId[]>): ReadonlySet<PlaceId> {
  const reached = new Set<PlaceId>()
  const open = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    open.push(...(links.get(id) ?? []).toReversed())
  }
  return reached
}
