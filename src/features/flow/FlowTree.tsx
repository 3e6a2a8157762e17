import { clsx } from 'clsx'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { countWords } from '../../editor/words/count-words'
import { kindWords } from '../../editor/words/kind-words'
import { signOf } from '../../editor/words/levels'
import type { LinkLine, PlaceLines } from '../../flow/lines'
import type { Finding } from '../../flow/types'
import { createTypeAhead } from '../../ui/inputs/type-ahead'
import { Count } from '../../ui/reading/Count'
import { Unseen } from '../../ui/reading/Unseen'
import { labelOf, rowsOf, stepOf } from './rows'
import type { Row } from './rows'
import css from './flow-tree.module.css'

interface FlowTreeProps {
  readonly lines: readonly PlaceLines[]
  /** The key of the selected row. */
  readonly selected: string | null
  readonly onSelect: (row: Row) => void
  readonly onOpen: (row: Row) => void
}

/** Shows the documents, under each its links and what is to be said about them. */
export function FlowTree({ lines, selected, onSelect, onOpen }: FlowTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [typeAhead] = useState(() => createTypeAhead())
  const rows = useMemo(() => rowsOf(lines, closed), [lines, closed])
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === selected),
  )
  const tree = useFocusedRow()
  const toggle = (id: string): void => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const goTo = (index: number): void => {
    const row = rows[index]
    if (!row) return
    onSelect(row)
    tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    const row = rows[at]
    typeAhead.hear(key)
    if (event.ctrlKey || event.metaKey || event.altKey || !row) return
    const step = stepOf(rows, at, key)
    if (key === 'Enter') onOpen(row)
    else if (step && 'to' in step) goTo(step.to)
    else if (step) toggle(step.toggles)
    else if (key.length === 1 && (key !== ' ' || typeAhead.isTyping())) {
      goTo(typeAhead.type(key, at, rows.length, (index) => (rows[index] ? labelOf(rows[index]) : '')))
    } else return
    event.preventDefault()
  }
  const rowOf = ({ target }: MouseEvent): number =>
    target instanceof Element ? Number(target.closest('[data-row]')?.getAttribute('data-row') ?? -1) : -1
  const onClick = (event: MouseEvent): void => {
    const row = rows[rowOf(event)]
    if (!row) return
    if (event.target instanceof Element && event.target.closest('[data-opens]')) toggle(row.id)
    goTo(rowOf(event))
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const row = rows[rowOf(event)]
    if (row) onOpen(row)
  }
  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Flow"
      className={css.tree}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {rows.map((row, index) => (
        <div
          key={row.key}
          role="treeitem"
          className={clsx(css.row, row.level === 1 && css.isPlace)}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.size}
          aria-selected={index === at}
          aria-expanded={row.is.kind === 'place' ? row.is.isOpen : undefined}
          tabIndex={index === at ? 0 : -1}
          data-row={index}
        >
          {row.is.kind === 'place' && <PlaceRow {...row.is} />}
          {row.is.kind === 'link' && <LinkRow line={row.is.line} />}
          {row.is.kind === 'finding' && <FindingRow finding={row.is.finding} />}
        </div>
      ))}
    </div>
  )
}

/** Brings the focus of the dialog to the row once the rows are there. */
function useFocusedRow() {
  const tree = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    // Where somebody went elsewhere meanwhile, it stays there.
    if (activeElement !== document.body && !activeElement?.contains(tree.current)) return
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [])
  return tree
}

function PlaceRow({
  lines: { place, links, findings },
  isOpen,
}: {
  readonly lines: PlaceLines
  readonly isOpen: boolean | undefined
}) {
  const [worst] = findings
  return (
    <>
      <span className={css.caret} data-opens={isOpen !== undefined || undefined} aria-hidden="true">
        {isOpen === undefined ? '' : isOpen ? '▾' : '▸'}
      </span>
      <span className={css.words}>
        <strong dir="auto">{place.name}</strong>{' '}
        {worst && (
          <Count level={worst.level} data-sign={signOf(worst.level)}>
            {findings.length}
            <Unseen> {findings.length === 1 ? 'finding' : 'findings'}</Unseen>
          </Count>
        )}{' '}
        <small>
          {kindWords[place.documentKind]} · {place.isEntry && 'start · '}
          {links.length === 0 ? 'leads nowhere' : countWords(links.length, 'link')}
        </small>
      </span>
    </>
  )
}

function LinkRow({ line: { when, target, about, link } }: { readonly line: LinkLine }) {
  return (
    <>
      <span className={css.sign} aria-hidden="true">
        {link.role === 'takesOver' ? '→' : '⇢'}
      </span>
      <span className={css.words}>
        {when !== '' && `${when}: `}
        <strong dir="auto">{target}</strong> <small>{about}</small>
      </span>
    </>
  )
}

function FindingRow({ finding: { level, message, consequence } }: { readonly finding: Finding }) {
  return (
    <>
      <span className={css.sign} data-level={level} aria-hidden="true">
        {signOf(level)}
      </span>
      <span className={css.words}>
        {message} <small>{consequence}</small>
      </span>
    </>
  )
}
