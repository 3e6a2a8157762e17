import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import css from './row-list.module.css'

interface RowListProps extends ComponentProps<'ul'> {
  /** What is said of each stands below its name instead of beside it. */
  readonly isStacked?: boolean
}

/** A list of things by their names. */
export function RowList({ isStacked = false, className, ...rest }: RowListProps) {
  return <ul {...rest} className={clsx(css.list, isStacked && css.isStacked, className)} />
}

interface ListRowProps {
  readonly name: string
  readonly about: ReactNode
  readonly isCurrent?: boolean
  /** Chooses it; without, the row is there to be read. */
  readonly onChoose?: () => void
  /** What else can be done with it. */
  readonly children?: ReactNode
}

/** One thing of such a list. */
export function ListRow({ name, about, isCurrent = false, onChoose, children }: ListRowProps) {
  const words = (
    <>
      <strong>{name}</strong>
      <span>{about}</span>
    </>
  )
  return (
    <li className={clsx(css.row, isCurrent && css.isCurrent)}>
      {onChoose ? (
        <button type="button" className={css.words} aria-current={isCurrent ? 'true' : undefined} onClick={onChoose}>
          {words}
        </button>
      ) : (
        <span className={css.words}>{words}</span>
      )}
      {children}
    </li>
  )
}
