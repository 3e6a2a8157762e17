import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './count.module.css'

interface CountProps extends ComponentProps<'span'> {
  readonly level: 'error' | 'warning' | 'info'
}

/** Shows a small number in the colour of the worst of what it counts. */
export function Count({ level, className, ...rest }: CountProps) {
  return <span {...rest} className={clsx(css.count, className)} data-level={level} />
}
