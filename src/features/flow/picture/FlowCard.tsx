import { Handle, Position } from '@xyflow/react'
import type { Node, NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { beginningOf } from '../../../editor/words/preview'
import { signOf } from '../../../editor/words/levels'
import type { Line } from '../../../flow/shape'
import type { PlaceId } from '../../../flow/types'
import { Count } from '../../../ui/reading/Count'
import type { ShownFlow } from '../use-flow'
import { cardId, causeWords } from './measures'
import css from './picture.module.css'

interface CardData extends Record<string, unknown> {
  readonly id: PlaceId
  readonly shown: ShownFlow
  readonly returns: readonly Line[]
  readonly isSelected: boolean
  readonly onSelect: (id: PlaceId) => void
  readonly onOpen: (id: PlaceId) => void
}

export type CardNode = Node<CardData, 'card'>

/** Shows a place of the flow: a document, or a URL that none here answers. */
export function FlowCard({ data: { id, shown, returns, isSelected, onSelect, onOpen } }: NodeProps<CardNode>) {
  const { flow, documents } = shown
  const found = documents.get(id)
  const place = flow.places.find((each) => each.id === id)
  const findings = flow.findings.filter(({ places }) => places.includes(id))
  const [worst] = findings
  return (
    <>
      <Handle type="target" position={Position.Left} className={css.handle} isConnectable={false} />
      <button
        type="button"
        id={cardId(id)}
        className={clsx(css.card, !found && css.isStub, isSelected && css.isSelected)}
        aria-pressed={isSelected}
        tabIndex={isSelected ? 0 : -1}
        onClick={() => onSelect(id)}
        onDoubleClick={() => onOpen(id)}
      >
        <span className={css.title}>
          <strong dir="auto">{found?.name ?? (place?.kind === 'template' ? 'Any document' : 'No document here')}</strong>
          {worst && (
            <Count level={worst.level} data-sign={signOf(worst.level)}>
              {findings.length}
            </Count>
          )}
        </span>
        <span className={css.detail} dir="auto">
          {found ? beginningOf(found.document) : id}
        </span>
        {returns.map(({ to, links }) => (
          <span key={to + links[0].role} className={css.return}>
            ↩ <span dir="auto">{documents.get(to)?.name ?? to}</span> {causeWords(links)}
          </span>
        ))}
      </button>
      <Handle type="source" position={Position.Right} className={css.handle} isConnectable={false} />
    </>
  )
}
