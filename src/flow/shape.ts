import { inOrder } from './order'
import type { Flow, Link, PlaceId } from './types'

/** The links from one place to another that do the same. */
export interface Line {
  readonly from: PlaceId
  readonly to: PlaceId
  readonly links: readonly [Link, ...Link[]]
}

/**
 * What is drawn of a flow: lines that lead on, and by the place those that lead back, which its card says. Reports that lead to no document
 * are left to the list.
 */
export interface Shape {
  readonly ids: readonly PlaceId[]
  readonly lines: readonly Line[]
  readonly returns: ReadonlyMap<PlaceId, readonly Line[]>
}

/** Returns what is drawn of a flow, with the lines that lead back to where a call was already apart from the others. */
export function shapeOf(flow: Flow, first: PlaceId | null): Shape {
  const documents = new Set(flow.places.flatMap(({ kind, id }) => (kind === 'document' ? id : [])))
  const all = linesIn(flow.links.filter(({ role, to }) => role !== 'tells' || documents.has(to)))
  const drawn = new Set(all.flatMap(({ from, to }) => [from, to]))
  const ids = inOrder(flow, first).filter((id) => drawn.has(id) || documents.has(id))
  const isBack = backIn(ids, all)
  const returns = new Map<PlaceId, Line[]>()
  for (const line of all.filter(isBack)) returns.set(line.from, [...(returns.get(line.from) ?? []), line])
  return { ids, lines: all.filter((line) => !isBack(line)), returns }
}

/** Returns the lines between places, those that do the same as one. */
export function linesIn(links: readonly Link[]): readonly Line[] {
  const groups = new Map<string, Line & { readonly links: [Link, ...Link[]] }>()
  for (const link of links) {
    const { from, to, role } = link
    const key = JSON.stringify([from, to, role])
    const group = groups.get(key)
    if (group) group.links.push(link)
    else groups.set(key, { from, to, links: [link] })
  }
  return [...groups.values()]
}

/** Returns whether a line leads to a place on the way to where it begins. */
function backIn(ids: readonly PlaceId[], lines: readonly Line[]): (line: Line) => boolean {
  const after = new Map<PlaceId, Line[]>(ids.map((id) => [id, []]))
  for (const line of lines) after.get(line.from)?.push(line)
  const back = new Set<Line>()
  const done = new Set<PlaceId>()
  const onWay = new Set<PlaceId>()
  for (const root of ids) {
    const open: { readonly id: PlaceId; readonly left: Line[] }[] = []
    const enter = (id: PlaceId): void => {
      if (done.has(id) || onWay.has(id)) return
      onWay.add(id)
      open.push({ id, left: (after.get(id) ?? []).toReversed() })
    }
    enter(root)
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const line = top.left.pop()
      if (line === undefined) {
        onWay.delete(top.id)
        done.add(top.id)
        open.pop()
      } else if (onWay.has(line.to)) back.add(line)
      else enter(line.to)
    }
  }
  return (line) => back.has(line)
}
