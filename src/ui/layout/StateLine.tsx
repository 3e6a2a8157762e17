import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './state-line.module.css'

interface StateLineProps extends ComponentProps<'div'> {
  readonly isBad?: boolean
}

/** Shows one line above a text that says how it stands. */
export function StateLine({ isBad = false, className, ...rest }: StateLineProps) {
  return <div {...rest} className={clsx(css.line, isBad && css.isBad, className)} />
}
