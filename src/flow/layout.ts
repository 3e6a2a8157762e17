import { graphlib, layout } from '@dagrejs/dagre'
import type { NodeLabel } from '@dagrejs/dagre'
import type { Shape } from './shape'
import type { PlaceId } from './types'

/** How large a card is, in px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A place with where it is drawn: its upper left corner and its size. */
export interface Card extends Size {
  readonly id: PlaceId
  readonly x: number
  readonly y: number
}

/** Returns where the cards of a shape are; between two that a line joins there is room for words so wide, in px. */
export function layoutOf({ ids, lines }: Shape, sizeOf: (id: PlaceId) => Size, words: number): readonly Card[] {
  const linked = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const graph = new graphlib.Graph<object, NodeLabel, object>({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: gap, ranksep: Math.max(4 * gap, words + gap), edgesep: gap / 2 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of ids) if (linked.has(id)) graph.setNode(id, { ...sizeOf(id) })
  for (const { from, to, links } of lines) graph.setEdge(from, to, {}, links[0].role)
  layout(graph)
  const cards = ids
    .filter((id) => linked.has(id))
    .map((id): Card => {
      const { width, height } = sizeOf(id)
      const { x = 0, y = 0 } = graph.node(id)
      return { id, x: x - width / 2, y: y - height / 2, width, height }
    })
  const bottom = Math.max(-2 * gap, ...cards.map(({ y, height }) => y + height))
  return [
    ...cards,
    ...inRows(
      ids.filter((id) => !linked.has(id)),
      sizeOf,
      bottom + 2 * gap,
    ),
  ]
}

const gap = 28

/** So many cards without lines stand beside each other. */
const inRow = 5

function inRows(ids: readonly PlaceId[], sizeOf: (id: PlaceId) => Size, top: number): readonly Card[] {
  const tallest = Math.max(0, ...ids.map((id) => sizeOf(id).height))
  const widest = Math.max(0, ...ids.map((id) => sizeOf(id).width))
  return ids.map((id, index) => ({
    ...sizeOf(id),
    id,
    x: (index % inRow) * (widest + gap),
    y: top + Math.floor(index / inRow) * (tallest + gap),
  }))
}
