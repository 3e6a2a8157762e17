import { MarkerType, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import type { Edge, ReactFlowInstance } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import type { KeyboardEvent } from 'react'
import { useMemo, useRef } from 'react'
import { countWords } from '../../../editor/words/count-words'
import { layoutOf } from '../../../flow/layout'
import type { Card } from '../../../flow/layout'
import { shapeOf } from '../../../flow/shape'
import type { Line, Shape } from '../../../flow/shape'
import type { PlaceId } from '../../../flow/types'
import { Button } from '../../../ui/inputs/Button'
import type { ShownFlow } from '../use-flow'
import { FlowCard } from './FlowCard'
import type { CardNode } from './FlowCard'
import { cardId, causeWords, sizeWith, widestCause } from './measures'
import { nearest } from './nearest'
import css from './picture.module.css'

interface FlowPictureProps {
  readonly shown: ShownFlow
  /** The document whose flow comes first. */
  readonly first: PlaceId | null
  readonly selected: PlaceId
  readonly onSelect: (id: PlaceId) => void
  readonly onOpen: (id: PlaceId) => void
}

/** Shows the flow as a picture: a card for each place, lines to where it leads. The list beside it says all of it. */
export function FlowPicture(props: FlowPictureProps) {
  const { flow } = props.shown
  const shape = useMemo(() => shapeOf(flow, props.first), [flow, props.first])
  const cards = useMemo(
    () => layoutOf(shape, (id) => sizeWith(shape.returns.get(id)?.length ?? 0), widestCause(shape.lines)),
    [shape],
  )
  return (
    <figure className={css.picture} aria-label="Flow map">
      <ReactFlowProvider>
        <Ground {...props} shape={shape} cards={cards} />
      </ReactFlowProvider>
      <figcaption className={css.caption}>
        {countWords(props.shown.documents.size, 'document')}. Dashed: no document here. Dotted: heard or notified only.
      </figcaption>
    </figure>
  )
}

const cardTypes = { card: FlowCard }
/** A smaller card cannot be read. */
const readable = 0.8
const margin = 20
const fit = { padding: 0.08, maxZoom: 1 }

interface GroundProps extends FlowPictureProps {
  readonly shape: Shape
  readonly cards: readonly Card[]
}

function Ground({ shown, shape, cards, selected, onSelect, onOpen }: GroundProps) {
  const { fitView, zoomIn, zoomOut, setCenter, getZoom } = useReactFlow()
  const nodes = useMemo(
    () =>
      cards.map(({ id, x, y, width, height }): CardNode => {
        const data = { id, shown, returns: shape.returns.get(id) ?? [], isSelected: id === selected, onSelect, onOpen }
        return { id, type: 'card', position: { x, y }, width, height, data }
      }),
    [cards, shown, shape, selected, onSelect, onOpen],
  )
  const edges = useMemo(() => shape.lines.map((line) => edgeOf(line, selected)), [shape, selected])
  const ground = useRef<HTMLDivElement>(null)
  /** Shows all where that can be read, else the flow from the selected card on. */
  const begin = ({ fitView: show, setViewport }: ReactFlowInstance<CardNode>): void => {
    const { clientWidth = 0, clientHeight = 0 } = ground.current ?? {}
    const right = Math.max(...cards.map(({ x, width }) => x + width))
    const bottom = Math.max(...cards.map(({ y, height }) => y + height))
    const start = cards.find(({ id }) => id === selected) ?? cards[0]
    if (!start || Math.min(clientWidth / right, clientHeight / bottom) >= readable) return void show(fit)
    const y = clientHeight / 2 - (start.y + start.height / 2) * readable
    void setViewport({ x: margin - start.x * readable, y, zoom: readable })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cards.find(({ id }) => event.target instanceof Element && event.target.id === cardId(id))
    const next = at && nearest(cards, at, event.key)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onSelect(next.id)
    void setCenter(next.x + next.width / 2, next.y + next.height / 2, { zoom: getZoom() })
    document.getElementById(cardId(next.id))?.focus()
  }
  return (
    <>
      <div className={css.tools}>
        <Button aria-label="Zoom out" onClick={() => void zoomOut()}>
          −
        </Button>
        <Button aria-label="Zoom in" onClick={() => void zoomIn()}>
          +
        </Button>
        <Button onClick={() => void fitView(fit)}>Fit</Button>
      </div>
      <div ref={ground} className={css.ground} onKeyDown={onKeyDown}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={cardTypes}
          aria-label="Cards"
          onInit={begin}
          minZoom={0.1}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          onlyRenderVisibleElements={cards.length > 100}
        />
      </div>
    </>
  )
}

function edgeOf({ from, to, links }: Line, selected: PlaceId): Edge {
  const [{ role }] = links
  const isLit = from === selected || to === selected
  const color = isLit ? 'var(--accent)' : 'var(--faint)'
  return {
    id: JSON.stringify([from, to, role]),
    source: from,
    target: to,
    label: causeWords(links),
    style: { stroke: color, strokeWidth: isLit ? 2 : 1.5, ...(role !== 'takesOver' && { strokeDasharray: '2 4' }) },
    labelStyle: { fill: 'var(--text)', fontSize: 12 },
    labelBgStyle: { fill: 'var(--bg)' },
    markerEnd: { type: MarkerType.ArrowClosed, color, width: 16, height: 16 },
  }
}
