import { clsx } from 'clsx'
import { memo } from 'react'
import { iconOf } from '../../editor/words/icon-of'
import type { Node } from '../../model/node'
import type { Level } from '../../model/problem'
import { NodeIcon } from '../../ui/pictures/NodeIcon'
import { badgeText, isUnknown } from './badge'
import { nameOf, summaryOf } from '../../editor/words/summary'
import css from './tree.module.css'
import { Count } from '../../ui/reading/Count'

export interface RowProps {
  readonly node: Node
  readonly row: number
  readonly top: number
  readonly height: number
  readonly level: number
  readonly position: number
  readonly setSize: number
  /** Undefined where the row cannot be opened. */
  readonly isOpen: boolean | undefined
  readonly isSelected: boolean
  /** The row that the tree gives the focus to. */
  readonly isCurrent: boolean
  readonly isDraggable: boolean
  readonly badgeLevel: Level | null
  readonly badgeCount: number
  /** Why it never runs, or null. */
  readonly unreachable: string | null
  /** Whether the call that is tried is at it, or did not come to it. */
  readonly isHere: boolean
  readonly isUnreached: boolean
  /** Said instead of the node's own summary. */
  readonly note: string | null
}

/** Shows one row of the tree. It is drawn anew only when something it shows has changed. */
export const Row = memo(RowView)

function RowView(props: RowProps) {
  const { node, isOpen, isSelected, isCurrent, badgeLevel, badgeCount, unreachable, isHere, isUnreached } = props
  const name = nameOf(node)
  const summary = props.note ?? summaryOf(node)
  const badge = badgeLevel && { level: badgeLevel, count: badgeCount }
  const marks = [isUnknown(node) ? 'unknown' : '', unreachable ?? '', isHere ? 'here: the call is at it' : '']
    .filter((mark) => mark !== '')
    .map((mark) => mark.split(': '))
  const isFaint = unreachable !== null || isUnreached
  // In the order of what is seen, as those say it who speak to the page; the reasons come last.
  const label = [
    `${name} ${summary}`.trim(),
    ...marks.map(([mark]) => mark),
    ...(badge ? [badgeText(badge)] : []),
    ...(isUnreached ? ['not reached'] : []),
    ...marks.flatMap(([, ...why]) => why),
  ].join(', ')
  return (
    <div
      role="treeitem"
      className={clsx(
        css.row,
        isSelected && css.isSelected,
        isCurrent && css.isCurrent,
        isFaint && css.isUnreachable,
        isHere && css.isHere,
      )}
      style={{ top: props.top, height: props.height, paddingLeft: 10 + Math.min(props.level - 1, 24) * 18 }}
      aria-label={label}
      aria-level={props.level}
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      aria-selected={isSelected}
      aria-expanded={isOpen}
      tabIndex={isCurrent ? 0 : -1}
      draggable={props.isDraggable}
      data-row={props.row}
      data-id={node.id}
    >
      <span
        className={clsx(css.caret, isOpen !== undefined && css.hasChildren)}
        data-opens={isOpen !== undefined}
        aria-hidden="true"
      >
        {isOpen !== undefined && <Caret />}
      </span>
      <NodeIcon {...iconOf(node)} isFaint={isFaint} />
      <span className={clsx(css.name, node.kind !== 'element' && css.isPlain)}>{name}</span>{' '}
      <span className={css.summary} dir="auto">
        {summary}
      </span>{' '}
      {marks.map(([mark, ...why]) => (
        <span key={mark} className={css.mark} title={[mark, ...why].join(': ')}>
          {mark}{' '}
        </span>
      ))}
      {badge && (
        <Count level={badge.level} title={badgeText(badge)} data-sign={signs[badge.level]}>
          {badge.count}
        </Count>
      )}
      <button type="button" className={css.more} data-more aria-label={`Actions for ${name}`} tabIndex={-1}>
        ⋯
      </button>
    </div>
  )
}

const signs: { readonly [L in Level]: string } = { error: '✕', warning: '!', info: 'i' }

function Caret() {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10">
      <path
        d="M3 1.5 7 5 3 8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
