import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import css from './row-list.module.css'

interface RowListProps extends ComponentProps<'ul'> {
  /** What is said of each stands below its name instead of beside it. */
  readonly isStacked?: boolean
}

/** Lists things by their names. */
export function RowList({ isStacked = false, className, ...rest }: RowListProps) {
  return <ul {...rest} className={clsx(css.list, isStacked && css.isStacked, className)} />
}

interface ListRowProps extends Omit<ComponentProps<'li'>, 'about'> {
  readonly name: string
  readonly about: ReactNode
  /** A second line. */
  readonly detail?: string
  readonly isCurrent?: boolean
  /** Chooses it; without, the row is there to be read. */
  readonly onChoose?: () => void
}

/** Shows one thing of such a list, with what else can be done with it. */
export function ListRow({ name, about, detail, isCurrent = false, onChoose, children, ...rest }: ListRowProps) {
  const words = (
    <>
      <strong>{name}</strong>
      <span>{about}</span>
      {detail !== undefined && (
        <span className={css.detail} dir="auto">
          {detail}
        </span>
      )}
    </>
  )
  return (
    <li {...rest} className={clsx(css.row, isCurrent && css.isCurrent, detail !== undefined && css.hasDetail)}>
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
